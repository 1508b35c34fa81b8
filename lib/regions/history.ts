import { tellingOf } from "@/lib/kernel/telling";
import { regionFields } from "./fields";

/** How the history of a Région says what was written on it; its départements are told as links. */
export const regionTelling = tellingOf(regionFields, {
  made: "Région créée.",
  binned: "Mise à la corbeille.",
  restored: "Sortie de la corbeille.",
  values: ["name", "shortName", "timeZone"],
  leaving: {},
  untold: ["departements"],
});
