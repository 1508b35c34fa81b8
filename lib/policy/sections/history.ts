import { tellingOf } from "@/lib/kernel/telling";
import { policySectionFields } from "./fields";

/** How the history of a section is told. */
export const policySectionTelling = tellingOf(policySectionFields, {
  made: "Section ajoutée.",
  binned: "Mise à la corbeille.",
  restored: "Sortie de la corbeille.",
  values: ["title", "rank"],
  leaving: {},
  untold: [],
});
