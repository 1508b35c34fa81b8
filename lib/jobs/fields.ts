import { jobBases, jobKinds } from "@/db/enums";
import { jobLimits } from "@/db/jobs/limits";
import type { JobWrite } from "@/db/jobs/table";
import { capitalised } from "@/lib/french/capitals";
import {
  choice,
  code,
  day,
  fieldsOf,
  fte,
  line,
  ref,
  text,
  whole,
  wholeOrUnknown,
} from "@/lib/kernel/dictionary";
import { jobBasisLabels, jobKindLabels, type OfWhich, ofWhichLabels } from "./labels";

const ofWhich = (name: OfWhich) => {
  const words = ofWhichLabels[name];
  return wholeOrUnknown(
    { min: 0, max: jobLimits.headcount.max },
    { label: capitalised(words), column: `Dont ${words}` },
  );
};

/** What is written of declared jobs, in the order of their form. */
export const jobFields = fieldsOf<JobWrite>()({
  kind: choice(jobKinds, {
    label: "Nature",
    words: jobKindLabels,
    missing: "Dites si ces emplois sont créés ou maintenus.",
  }),
  basis: choice(jobBases, {
    label: "Base",
    words: jobBasisLabels,
    missing: "Dites si ces emplois sont constatés ou prévisionnels.",
  }),
  realisesId: ref("job", { label: "Prévision réalisée" }),
  contract: code("contract_type", { label: "Contrat", missing: "Choisissez un contrat." }),
  datedOn: day({ label: "Date", missing: "Indiquez la date." }),
  headcount: whole(jobLimits.headcount, {
    label: "Effectif",
    missing: "Écrivez l’effectif, un nombre entier.",
  }),
  fte: fte({ label: "Équivalents temps plein", column: "ETP" }),
  projectId: ref("project", { label: "Projet accompagné" }),
  actionId: ref("action", { label: "Action du plan" }),
  organisationName: line(jobLimits.organisationName, { label: "Structure" }),
  proof: text(jobLimits.proof, { label: "Justificatif" }),
  women: ofWhich("women"),
  inclusion: ofWhich("inclusion"),
  young: ofWhich("young"),
  seniors: ofWhich("seniors"),
  qpv: ofWhich("qpv"),
  disabled: ofWhich("disabled"),
  longTermUnemployed: ofWhich("longTermUnemployed"),
});

export type JobValues = Readonly<
  Partial<Record<keyof typeof jobFields | "territoryId", string | number | null>>
>;
