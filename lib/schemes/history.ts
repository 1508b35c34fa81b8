import { tellingOf } from "@/lib/kernel/telling";
import { schemeFields } from "./fields";

/** How the history of a scheme is told. */
export const schemeTelling = tellingOf(schemeFields, {
  made: "Dispositif ajouté.",
  binned: "Mis à la corbeille.",
  restored: "Sorti de la corbeille.",
  values: ["name", "acronym", "validFrom", "validTo", "checkedOn"],
  leaving: {},
  untold: [],
});
