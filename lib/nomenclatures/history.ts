import { tellingOf } from "@/lib/kernel/telling";
import { termFields } from "./fields";

/** How the history of a term is told. */
export const termTelling = tellingOf(termFields, {
  made: "Terme ajouté.",
  binned: "Retiré des choix.",
  restored: "Remis dans les choix.",
  values: ["label"],
  leaving: {},
  untold: ["kind"],
});
