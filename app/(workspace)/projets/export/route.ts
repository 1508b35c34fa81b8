import { countProjects, listExpected } from "@/db/projects/figures";
import { readProjects } from "@/db/projects/reads";
import { listPlaces } from "@/db/territories/choices";
import { requireReading, type Viewer } from "@/lib/auth/viewer";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { projectColumns, projectTableColumns } from "@/lib/projects/csv";
import { projectList, projectWords } from "@/lib/projects/list";
import { readsByRow } from "@/lib/projects/readers";
import { prepareTable } from "@/lib/projects/table";
import type { CsvColumn } from "@/lib/sheets/csv";
import { download } from "@/lib/sheets/download";
import { type ProjectsParams, projectsParams } from "../search-params";

type Cell = ReturnType<CsvColumn<never>["value"]>;

/** Both sheets as cells: the door takes one kind of row. */
function cells<Row>(columns: readonly CsvColumn<Row>[]) {
  return {
    columns: columns.map(({ header }, index) => ({ header, value: (row: Cell[]) => row[index] ?? null })),
    values: (row: Row): Cell[] => columns.map(({ value }) => value(row)),
  };
}

async function* inCells<Row>(rows: AsyncIterable<readonly Row[]>, values: (row: Row) => Cell[]) {
  for await (const some of rows) yield some.map(values);
}

async function byRow({ scope, today }: Viewer, asked: ProjectsParams) {
  const sort = sortAsked(asked.tri, projectList.sort);
  const filters = filtersOf(projectList, asked);
  const rows = await readProjects(scope, filters, sort, today, projectWords);
  const { columns, values } = cells(projectColumns(today));
  return { columns, rows: inCells(rows, values) };
}

async function byTerritory({ scope, today }: Viewer, asked: ProjectsParams) {
  const [counted, expected] = await Promise.all([countProjects(scope), listExpected(scope, today)]);
  const { territoire: territory, departement } = asked;
  const { lines } = prepareTable(counted, expected, { territory, departement });
  const { columns, values } = cells(projectTableColumns);
  return { columns, rows: lines.map(values), noun: "projets-par-territoire" };
}

/** The rows for those who read them; for the others, the table by territory that their page shows. */
export const GET = download("projets", async (viewer, params) => {
  requireReading(viewer);
  const asked = askedOn(projectList, askedExactly(projectsParams, params), viewer.today);
  const { territories } = await listPlaces(viewer.scope);
  return readsByRow(viewer.scope, territories, asked.territoire)
    ? byRow(viewer, asked)
    : byTerritory(viewer, asked);
});
