import { capitalised } from "@/lib/capitals";
import { ofWhichLabels } from "./labels";

/** The label of each field of the form of jobs, in its order. */
export const jobFieldLabels = {
  territoryId: "Territoire",
  kind: "Nature",
  basis: "Base",
  realisesId: "Prévision réalisée",
  contract: "Contrat",
  datedOn: "Date",
  headcount: "Effectif",
  fte: "Équivalents temps plein",
  projectId: "Projet accompagné",
  actionId: "Action du plan",
  organisationName: "Structure",
  proof: "Justificatif",
  women: capitalised(ofWhichLabels.women),
  inclusion: capitalised(ofWhichLabels.inclusion),
  young: capitalised(ofWhichLabels.young),
  seniors: capitalised(ofWhichLabels.seniors),
  qpv: capitalised(ofWhichLabels.qpv),
  disabled: capitalised(ofWhichLabels.disabled),
  longTermUnemployed: capitalised(ofWhichLabels.longTermUnemployed),
} as const;

export type JobValues = Readonly<Partial<Record<keyof typeof jobFieldLabels, string | number | null>>>;
