import { listSchemeDepartements, listSchemes } from "@/db/schemes/reads";
import { identifiedSheet } from "@/lib/exports/sheet";
import { askedExactly } from "@/lib/kernel/search-params";
import { schemeColumns } from "@/lib/schemes/csv";
import { wordsAsked } from "@/lib/schemes/labels";
import { download } from "@/lib/sheets/download";
import { schemeFilters, schemesParams } from "../search-params";

export const GET = download("dispositifs", async (viewer, params, format) => {
  const asked = askedExactly(schemesParams, params);
  const [rows, departements] = await Promise.all([
    listSchemes(viewer.scope, schemeFilters(asked)),
    listSchemeDepartements(viewer.scope),
  ]);
  return identifiedSheet(viewer, format, {
    ...{ title: "Dispositifs", columns: schemeColumns, rows, asked, words: wordsAsked(departements) },
    counts:
      "Une ligne par dispositif de la Région, avec ses contacts du département demandé\u00a0; la corbeille n’y est pas.",
  });
});
