import { regionalObjectiveLimits as limits } from "@/db/policy/objectives/limits";
import type { RegionalObjectiveWrite } from "@/db/policy/objectives/table";
import { fieldsOf, oneLine, whole } from "@/lib/kernel/dictionary";

/** What is written of an objective of the Région. */
export const regionalObjectiveFields = fieldsOf<RegionalObjectiveWrite>()({
  label: oneLine(limits.label, { label: "Objectif", missing: "Écrivez l’objectif." }),
  rank: whole(limits.rank, { label: "Place", missing: "Donnez sa place dans la liste, un nombre entier." }),
});

export type RegionalObjectiveValues = Readonly<
  Partial<Record<keyof typeof regionalObjectiveFields, string | number | null>>
>;
