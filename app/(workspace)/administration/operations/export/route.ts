import { listOperations } from "@/db/operations/reads";
import { readsSomewhere } from "@/lib/auth/viewer";
import { identifiedSheet } from "@/lib/exports/sheet";
import { askedExactly } from "@/lib/kernel/search-params";
import { operationColumns } from "@/lib/operations/csv";
import { download } from "@/lib/sheets/download";
import { operationsParams } from "../search-params";

export const GET = download("operations", async (viewer, params, format) => {
  askedExactly(operationsParams, params);
  const rows = await listOperations(viewer.scope);
  return identifiedSheet(viewer, format, {
    ...{ title: "Opérations régionales", columns: operationColumns(readsSomewhere(viewer.scope)), rows },
    counts: "Une ligne par opération de la Région\u00a0; les événements sont ceux que vous lisez.",
  });
});
