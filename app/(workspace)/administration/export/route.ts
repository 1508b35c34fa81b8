import { listAccounts } from "@/db/queries/account-lists";
import { requireAdministering } from "@/lib/auth/viewer";
import { askedExactly, sortAsked } from "@/lib/search-params";
import { accountColumns } from "@/lib/transfer/columns/accounts";
import { download } from "@/lib/transfer/download";
import { accountFilters, accountsParams } from "../search-params";

export const GET = download("comptes", async (viewer, params) => {
  requireAdministering(viewer);
  const asked = askedExactly(accountsParams, params);
  const sort = sortAsked(asked.tri, { key: "nom", direction: "asc" });
  const { rows } = await listAccounts(viewer.scope, accountFilters(asked), sort, null, viewer.today);
  return { columns: accountColumns(viewer.timeZone), rows };
});
