import { listAccounts } from "@/db/accounts/rows";
import { accountColumns } from "@/lib/accounts/csv";
import { requireAdministering } from "@/lib/auth/viewer";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { accountFilters, accountsParams } from "../search-params";

export const GET = download("comptes", async (viewer, params) => {
  requireAdministering(viewer);
  const asked = askedExactly(accountsParams, params);
  const sort = sortAsked(asked.tri, { key: "nom", direction: "asc" });
  const { rows } = await listAccounts(viewer.scope, accountFilters(asked), sort, null, viewer.today);
  return { columns: accountColumns(viewer.timeZone), rows };
});
