import * as z from "zod";
import { pastedLength } from "@/db/imports/limits";
import { freeLine, freeText, id, requiredId, version } from "@/lib/kernel/inputs";

/** « Lire le fichier »: a file beside it, or a block pasted from a spreadsheet. */
export const receiveInput = z.strictObject({
  requestKey: id,
  planId: requiredId("Choisissez un plan."),
  pasted: freeText(pastedLength),
  /** The file itself is no value of a form. */
  file: z.literal("").optional(),
});

const said = z.union([freeLine(200), z.array(freeLine(200))]);

/** « Refaire l’aperçu »: what columns, sheets and questions are said to be, by names of their own. */
export const settleInput = z.object({ importId: id, version, requestKey: id }).catchall(said);

export const onImportInput = z.strictObject({ importId: id, version, requestKey: id });
