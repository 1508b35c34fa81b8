import { noteAlone } from "./fields";

/** « Enregistrer la correction »: the same text. Apart: the page of an action, which has no room, does not load it. */
export const noteFields = { body: noteAlone.note };
