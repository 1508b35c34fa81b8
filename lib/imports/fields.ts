import { pastedLength } from "@/db/imports/limits";
import type { ImportWrite } from "@/db/imports/table";
import { aside, type Field, fieldsOf, requiredRef, text } from "@/lib/kernel/dictionary";

/** « Lire un tableur »: its file stands beside, which is no value. */
export const importForm = {
  planId: aside(requiredRef("plan", { label: "Plan", missing: "Choisissez un plan." })),
  pasted: aside(text(pastedLength, { label: "Ou un tableau collé", close: true })),
};

const fileName: Field<string> = { kind: "stamp", label: "Fichier" };

/** The same, of what a territory holds. */
export const importInForm = {
  territoryId: aside(requiredRef("territory", { label: "Territoire", missing: "Choisissez un territoire." })),
  pasted: importForm.pasted,
};

/** What is written of an import: all of it comes of its file. */
export const importFields = fieldsOf<ImportWrite>()({ fileName });
