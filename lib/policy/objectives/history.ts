import { tellingOf } from "@/lib/kernel/telling";
import { regionalObjectiveFields } from "./fields";

/** How the history of an objective of the Région is told. */
export const regionalObjectiveTelling = tellingOf(regionalObjectiveFields, {
  made: "Objectif ajouté.",
  binned: "Retiré des choix.",
  restored: "Remis dans les choix.",
  values: ["label", "rank"],
  leaving: {},
  untold: [],
});
