import { projectOrigins, projectStages, projectStatuses } from "@/db/enums";
import { projectLimits as limits } from "@/db/projects/limits";
import type { ProjectWrite } from "@/db/projects/table";
import {
  choice,
  codeOrNone,
  commune,
  day,
  dayOrNone,
  euros,
  fieldsOf,
  oneLine,
  ref,
  text,
  textOrNone,
} from "@/lib/kernel/dictionary";
import { projectOriginLabels, projectStageLabels, projectStatusLabels } from "./labels";

/** What is written of a project, in the order of its form. */
export const projectFields = fieldsOf<ProjectWrite>()({
  title: oneLine(limits.title, { label: "Titre du projet", missing: "Donnez un titre au projet." }),
  summary: text(limits.summary, { label: "Résumé" }),
  organisationName: oneLine(limits.organisationName, { label: "Structure" }),
  legalFamily: codeOrNone("legal_family", { label: "Famille juridique, même envisagée" }),
  sector: codeOrNone("sector", { label: "Secteur d’activité" }),
  theme: codeOrNone("project_theme", { label: "Thème" }),
  communeCode: commune({ label: "Commune" }),
  stage: choice(projectStages, {
    label: "Étape",
    words: projectStageLabels,
    missing: "Choisissez une étape.",
  }),
  status: choice(projectStatuses, {
    label: "État",
    words: projectStatusLabels,
    missing: "Choisissez un état.",
  }),
  dropReason: textOrNone(limits.dropReason, {
    label: "Pourquoi le projet reste sans suite",
    column: "Motif",
    byState: true,
  }),
  openedOn: day({ label: "Ouverture du dossier", missing: "Indiquez la date d’ouverture du dossier." }),
  designOn: dayOrNone({ label: "Entrée en conception et montage" }),
  launchOn: dayOrNone({ label: "Entrée en démarrage" }),
  growthOn: dayOrNone({ label: "Entrée en développement" }),
  activityOn: dayOrNone({ label: "Début de l’activité" }),
  origin: choice(projectOrigins, {
    label: "Origine",
    words: projectOriginLabels,
    missing: "Dites d’où vient le projet.",
  }),
  eventId: ref("event", { label: "Événement", column: "Événement d’origine" }),
  actionId: ref("action", { label: "Action du plan" }),
  needs: text(limits.needs, { label: "Besoins exprimés" }),
  needsCents: euros({ label: "Besoins de financement" }),
  resourcesCents: euros({ label: "Ressources trouvées" }),
});

export type ProjectValues = Readonly<Partial<Record<keyof typeof projectFields, string | number | null>>>;
