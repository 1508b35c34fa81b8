import { listActions } from "@/db/queries/action-lists";
import { requireReading } from "@/lib/auth/viewer";
import { askedExactly, sortAsked } from "@/lib/search-params";
import { actionColumns } from "@/lib/transfer/columns/actions";
import { download } from "@/lib/transfer/download";
import { actionFilters, actionsParams } from "../search-params";

export const GET = download("actions", async (viewer, params) => {
  requireReading(viewer);
  const asked = askedExactly(actionsParams, params);
  const sort = sortAsked(asked.tri, { key: "echeance", direction: "asc" });
  const { rows } = await listActions(
    viewer.scope,
    actionFilters(asked, viewer.today),
    sort,
    null,
    viewer.today,
  );
  return { columns: actionColumns(viewer.today), rows };
});
