import type { Telling } from "@/lib/audit/told";
import { uncapitalised } from "@/lib/french/capitals";
import { formatDate } from "@/lib/french/format";
import { tellingOf } from "@/lib/kernel/telling";
import { projectFields as fields } from "./fields";

const theDay = (value: string) => `le ${formatDate(value)}`;

/** How the history of a project says what was written on it; its contacts and its holder have panels of their own. */
export const projectTelling: Telling = {
  ...tellingOf(fields, {
    made: "Dossier ouvert.",
    binned: "Mis à la corbeille.",
    restored: "Sorti de la corbeille.",
    values: ["status", "stage", "openedOn", "designOn", "launchOn", "growthOn", "activityOn"],
    leaving: { dropReason: "motif" },
    untold: [],
  }),
  staged: {
    column: "stage",
    what: "cette étape",
    days: { launch: "launch_on", growth: "growth_on" },
    left: {
      launch_on: { what: uncapitalised(fields.launchOn.label), say: theDay },
      growth_on: { what: uncapitalised(fields.growthOn.label), say: theDay },
    },
  },
};
