import { readActions } from "@/db/actions/reads";
import { actionColumns } from "@/lib/actions/csv";
import { actionListOf, actionWords } from "@/lib/actions/list";
import { requireReading } from "@/lib/auth/viewer";
import { fullSheet } from "@/lib/exports/sheet";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, paramsOf, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";

export const GET = download("actions", async (viewer, params, format) => {
  requireReading(viewer);
  const { today } = viewer;
  const actionList = actionListOf(viewer);
  const asked = askedOn(actionList, askedExactly(paramsOf(actionList), params), today);
  const sort = sortAsked(asked.tri, actionList.sort);
  const filters = filtersOf(actionList, asked, today);
  const rows = await readActions(viewer.scope, filters, sort, today, actionWords);
  return fullSheet(viewer, format, "action", {
    ...{ title: "Actions", list: actionList, asked, columns: actionColumns(today), rows },
    counts:
      "Une ligne par action que vous lisez\u00a0; une action partagée n’est comptée qu’une fois, la corbeille n’y est pas.",
  });
});
