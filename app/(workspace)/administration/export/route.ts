import { listAccounts } from "@/db/accounts/reads";
import { accountColumns } from "@/lib/accounts/csv";
import { accountWords } from "@/lib/accounts/labels";
import { accountList } from "@/lib/accounts/list";
import { requireAdministering } from "@/lib/auth/viewer";
import { identifiedSheet } from "@/lib/exports/sheet";
import { filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { accountsParams } from "../search-params";

export const GET = download("comptes", async (viewer, params, format) => {
  requireAdministering(viewer);
  const asked = askedExactly(accountsParams, params);
  const sort = sortAsked(asked.tri, accountList.sort);
  const filters = filtersOf(accountList, asked);
  const { rows } = await listAccounts(viewer.scope, filters, sort, null, viewer.today, accountWords);
  return identifiedSheet(viewer, format, {
    ...{ title: "Comptes", list: accountList, asked, columns: accountColumns(viewer.timeZone), rows },
    counts: "Une ligne par compte qui a, ou a eu, une habilitation dans la Région.",
  });
});
