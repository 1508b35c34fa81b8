import { projectStages, projectStatuses } from "@/db/enums";
import { uncapitalised } from "@/lib/capitals";
import { formatDate } from "@/lib/format";
import type { Telling } from "@/lib/told";
import { projectFieldLabels as label } from "./fields";
import { projectStageLabels, projectStatusLabels } from "./labels";

function labelled<T extends string>(values: readonly T[], labels: Record<T, string>) {
  return (value: unknown) => {
    const known = values.find((candidate) => candidate === value);
    return known ? labels[known] : "non renseigné";
  };
}

const date = (value: unknown) => (typeof value === "string" ? formatDate(value) : "non renseigné");
const theDay = (value: string) => `le ${formatDate(value)}`;

/** How the history of a project says what was written on it; its contacts and its holder have panels of their own. */
export const projectTelling: Telling = {
  made: "Dossier ouvert.",
  binned: "Mis à la corbeille.",
  restored: "Sorti de la corbeille.",
  replaced: {
    status: { what: label.status, say: labelled(projectStatuses, projectStatusLabels) },
    stage: { what: label.stage, say: labelled(projectStages, projectStageLabels) },
    opened_on: { what: label.openedOn, say: date },
    design_on: { what: label.designOn, say: date },
    launch_on: { what: label.launchOn, say: date },
    growth_on: { what: label.growthOn, say: date },
    activity_on: { what: label.activityOn, say: date },
  },
  staged: {
    column: "stage",
    what: "cette étape",
    days: { launch: "launch_on", growth: "growth_on" },
    left: {
      launch_on: { what: uncapitalised(label.launchOn), say: theDay },
      growth_on: { what: uncapitalised(label.growthOn), say: theDay },
    },
  },
  removed: { drop_reason: { what: "motif" } },
  named: {
    title: "titre",
    summary: "résumé",
    organisation_name: "structure",
    legal_family: "famille juridique",
    sector: "secteur d’activité",
    theme: "thème",
    commune_code: "commune",
    origin: "origine",
    action_id: "action du plan",
    event_id: "événement d’origine",
    needs: "besoins exprimés",
    needs_cents: "besoins de financement",
    resources_cents: "ressources trouvées",
  },
};
