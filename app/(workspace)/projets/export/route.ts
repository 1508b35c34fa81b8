import { countProjects, listExpected } from "@/db/projects/figures";
import { readProjects } from "@/db/projects/reads";
import { listPlaces } from "@/db/territories/choices";
import { requireReading, type Viewer } from "@/lib/auth/viewer";
import { fullSheet, plainSheet } from "@/lib/exports/sheet";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { projectColumns, projectTableColumns } from "@/lib/projects/csv";
import { projectList, projectWords } from "@/lib/projects/list";
import { readsByRow } from "@/lib/projects/readers";
import { prepareTable } from "@/lib/projects/table";
import { download, type Sheet } from "@/lib/sheets/download";
import type { SheetFormat } from "@/lib/sheets/write";
import { type ProjectsParams, projectsParams } from "../search-params";

async function byRow(viewer: Viewer, asked: ProjectsParams, format: SheetFormat) {
  const { scope, today } = viewer;
  const sort = sortAsked(asked.tri, projectList.sort);
  const filters = filtersOf(projectList, asked);
  const rows = await readProjects(scope, filters, sort, today, projectWords);
  return fullSheet(viewer, format, "project", {
    ...{ title: "Projets", list: projectList, asked, columns: projectColumns(today), rows },
    counts:
      "Une ligne par projet accompagné que vous lisez, sans son porteur\u00a0; la corbeille n’y est pas.",
  });
}

async function byTerritory(viewer: Viewer, asked: ProjectsParams, format: SheetFormat) {
  const { scope, today } = viewer;
  const [counted, expected] = await Promise.all([countProjects(scope), listExpected(scope, today)]);
  const { territoire: territory, departement } = asked;
  const { lines } = prepareTable(counted, expected, { territory, departement });
  return plainSheet(viewer, format, {
    ...{ title: "Projets par territoire", columns: projectTableColumns, rows: lines },
    asked: { territoire: territory, departement },
    counts:
      "Une ligne par territoire\u00a0; «\u00a0n. r.\u00a0»\u00a0: non renseigné, «\u00a0n. a.\u00a0»\u00a0: non applicable.",
    noun: "projets-par-territoire",
  });
}

/** The rows for those who read them; for the others, the table by territory that their page shows. */
export const GET = download("projets", async (viewer, params, format): Promise<Sheet<never>> => {
  requireReading(viewer);
  const asked = askedOn(projectList, askedExactly(projectsParams, params), viewer.today);
  const { territories } = await listPlaces(viewer.scope);
  // The door takes one kind of row, and reads none by itself.
  return (readsByRow(viewer.scope, territories, asked.territoire)
    ? await byRow(viewer, asked, format)
    : await byTerritory(viewer, asked, format)) as unknown as Sheet<never>;
});
