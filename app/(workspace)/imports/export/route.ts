import { getImport, listImports } from "@/db/imports/reads";
import type { Viewer } from "@/lib/auth/viewer";
import { plainSheet } from "@/lib/exports/sheet";
import { importColumns } from "@/lib/imports/csv";
import { nounsFor } from "@/lib/imports/hands";
import { refusedOf } from "@/lib/imports/refused";
import { askedExactly } from "@/lib/kernel/search-params";
import { found, Refusal } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";
import { importExportParams } from "../search-params";

/** Who reads no import has no address here. */
const reads = ({ scope }: Pick<Viewer, "scope">): void => {
  if (nounsFor(scope).length === 0) throw new Refusal("absent");
};

const list = download("imports", async (viewer, params, format) => {
  reads(viewer);
  askedExactly(importExportParams, params);
  return plainSheet(viewer, format, {
    ...{ title: "Imports", columns: importColumns, rows: await listImports(viewer.scope) },
    counts: "Une ligne par fichier lu, les cent derniers.",
  });
});

/** The rows of an import that were refused, with their reasons: corrected, they are sent again by themselves. */
const refused = download("lignes-refusees", async (viewer, params, format) => {
  reads(viewer);
  const { import: asked } = askedExactly(importExportParams, params);
  return plainSheet(viewer, format, {
    ...{ title: "Lignes refusées", ...refusedOf(found(asked ? await getImport(viewer.scope, asked) : null)) },
    counts: "Une ligne par ligne refusée du fichier, avec son motif.",
  });
});

export const GET: typeof list = (request, context) =>
  (new URL(request.url).searchParams.has("import") ? refused : list)(request, context);
