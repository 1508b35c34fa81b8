import { listTerms } from "@/db/nomenclatures/reads";
import { settlesSomewhere } from "@/lib/auth/viewer";
import { identifiedSheet } from "@/lib/exports/sheet";
import { askedExactly } from "@/lib/kernel/search-params";
import { termColumns } from "@/lib/nomenclatures/csv";
import { download } from "@/lib/sheets/download";
import { termsParams } from "../search-params";

export const GET = download("nomenclatures", async (viewer, params, format) => {
  askedExactly(termsParams, params);
  return identifiedSheet(viewer, format, {
    ...{ title: "Nomenclatures", columns: termColumns(settlesSomewhere(viewer.scope)) },
    rows: await listTerms(viewer.scope),
    counts: "Une ligne par terme, y compris ceux qui ne sont plus proposés.",
  });
});
