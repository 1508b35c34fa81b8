import type { JobBasis, JobKind } from "@/db/enums";

export const jobKindLabels: Record<JobKind, string> = { created: "Créés", maintained: "Maintenus" };

export const jobBasisLabels: Record<JobBasis, string> = { forecast: "Prévisionnels", actual: "Constatés" };

/** « Dont » counts: they overlap and are never summed. */
export const ofWhichLabels = {
  women: "femmes",
  inclusion: "personnes en parcours d’insertion",
  young: "moins de 26 ans",
  seniors: "50 ans et plus",
  qpv: "habitants d’un quartier prioritaire",
  disabled: "personnes en situation de handicap",
  longTermUnemployed: "demandeurs d’emploi de longue durée",
} as const;
