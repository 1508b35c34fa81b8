import { ofWhichLabels } from "./labels";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The label of each field of the form of jobs, in its order. */
export const jobFieldLabels = {
  territoryId: "Territoire",
  kind: "Nature",
  basis: "Base",
  realisesId: "Prévision réalisée",
  contract: "Contrat",
  headcount: "Effectif",
  fte: "Équivalents temps plein",
  datedOn: "Date",
  projectId: "Projet accompagné",
  actionId: "Action du plan",
  organisationName: "Structure",
  proof: "Justificatif",
  women: capital(ofWhichLabels.women),
  inclusion: capital(ofWhichLabels.inclusion),
  young: capital(ofWhichLabels.young),
  seniors: capital(ofWhichLabels.seniors),
  qpv: capital(ofWhichLabels.qpv),
  disabled: capital(ofWhichLabels.disabled),
  longTermUnemployed: capital(ofWhichLabels.longTermUnemployed),
} as const;

export type JobValues = Readonly<Partial<Record<keyof typeof jobFieldLabels, string | number | null>>>;
