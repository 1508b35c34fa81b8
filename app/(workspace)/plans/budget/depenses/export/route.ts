import { readLines } from "@/db/actions/budget/listed";
import { lineColumns } from "@/lib/actions/budget/csv";
import { lineList, lineWords } from "@/lib/actions/budget/list";
import { requireReading } from "@/lib/auth/viewer";
import { fullSheet } from "@/lib/exports/sheet";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { linesParams } from "../search-params";

export const GET = download("depenses", async (viewer, params, format) => {
  requireReading(viewer);
  const { scope, today } = viewer;
  const asked = askedOn(lineList, askedExactly(linesParams, params), today);
  const sort = sortAsked(asked.tri, lineList.sort);
  return fullSheet(viewer, format, "budget_line", {
    ...{ title: "Dépenses", list: lineList, asked, columns: lineColumns },
    rows: await readLines(scope, filtersOf(lineList, asked), sort, today, lineWords),
    counts: "Une ligne par dépense que vous lisez, en euros\u00a0; la corbeille n’y est pas.",
    opened: { ...(asked.periode && { periode: asked.periode }) },
  });
});
