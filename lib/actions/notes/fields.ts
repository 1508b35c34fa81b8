import { noteLimits as limits } from "@/db/actions/notes/limits";
import { type Field, oneLine, required, textOrNone } from "@/lib/kernel/dictionary";

const label = "Note de suivi";

/** A note beside an update: none where nothing is written. */
export const noteText = (): Field<string | null> => textOrNone(limits.body, { label });

/** « Ajouter une note ». */
export const noteAlone = { note: required(limits.body, { label, missing: "Écrivez la note." }) };

/** « Noter tout de suite »: a sentence. */
export const quickNote = { note: oneLine(limits.body, { label, missing: "Écrivez une phrase." }) };

/** « Enregistrer la correction »: the same text. */
export const noteFields = { body: noteAlone.note };
