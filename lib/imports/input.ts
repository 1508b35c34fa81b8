import * as z from "zod";
import { importNouns, pastedLength } from "@/db/imports/limits";
import type { FormValues } from "@/lib/kernel/form-values";
import { freeLine, freeText, id, requiredId, version } from "@/lib/kernel/inputs";

const received = {
  requestKey: id,
  pasted: freeText(pastedLength),
  /** The file itself is no value of a form. */
  file: z.literal("").optional(),
};

const ofPlan = z.strictObject({
  ...received,
  noun: z.literal("plan").default("plan"),
  planId: requiredId("Choisissez un plan."),
});

const ofTerritory = z.strictObject({
  ...received,
  noun: z.enum(importNouns).exclude(["plan"]),
  territoryId: requiredId("Choisissez un territoire."),
});

/** « Lire le fichier »: a file beside it, or a block pasted from a spreadsheet; of a plan, or of what else a territory holds. */
export const receiveInput = z.union([ofPlan, ofTerritory]);

/** That of what was sent: its faults are those of its own form. */
export const receivedAs = ({ noun = "plan" }: FormValues) => (noun === "plan" ? ofPlan : ofTerritory);

const said = z.union([freeLine(200), z.array(freeLine(200))]);

/** « Refaire l’aperçu »: what columns, sheets and questions are said to be, by names of their own. */
export const settleInput = z.object({ importId: id, version, requestKey: id }).catchall(said);

export const onImportInput = z.strictObject({ importId: id, version, requestKey: id });
