import type { JobBasis, JobKind } from "@/db/enums";
import { formatCount, formatFte } from "@/lib/french/format";

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

export type OfWhich = keyof typeof ofWhichLabels;

export const ofWhichNames = Object.keys(ofWhichLabels) as OfWhich[];

/** What each gesture says when it is done, by the word that an address carries. */
export const jobSaid = {
  cree: "Emplois déclarés.",
  enregistre: "Modifications enregistrées.",
  supprime: "Emplois supprimés.",
  restaure: "Emplois restaurés.",
} as const;

/** « 2 emplois créés », « 1 emploi maintenu (prévision) ». */
export function jobTitle(job: { headcount: number; kind: JobKind; basis: JobBasis }): string {
  const plural = job.headcount > 1 ? "s" : "";
  const kind = job.kind === "created" ? "créé" : "maintenu";
  const basis = job.basis === "forecast" ? " (prévision)" : "";
  return `${formatCount(job.headcount, "emploi")} ${kind}${plural}${basis}`;
}

/** « Emplois créés, constatés »: the name of one of the four figures. */
export function figureTitle(kind: JobKind, basis: JobBasis): string {
  return `Emplois ${jobKindLabels[kind].toLowerCase()}, ${jobBasisLabels[basis].toLowerCase()}`;
}

type Figure = {
  kind: JobKind;
  basis: JobBasis;
  rows: number;
  headcount: number | null;
  fte: number | null;
};

/** What the list of one of the four figures says first: « 432,86 ETP », then of what; null when nothing is known. */
export function figureLead({ kind, basis, rows, headcount, fte }: Figure): [fte: string, of: string] | null {
  if (fte === null || headcount === null) return null;
  const declared = rows === 0 ? "aucune déclaration" : formatCount(rows, "déclaration");
  const people = rows === 0 ? "" : `${formatCount(headcount, "personne")} en `;
  const title = figureTitle(kind, basis).toLowerCase().replace("emplois", "d’emplois");
  return [`${formatFte(fte)}\u00a0ETP`, `${title}\u00a0: ${people}${declared}.`];
}

type Origin = {
  projectId: string | null;
  projectTitle: string | null;
  actionTitle: string | null;
  organisationName: string | null;
};

/** In place of a project or an action that the reader may not open. */
export const unopened = { project: "Projet accompagné", action: "Action partagée" } as const;

/** Where jobs come from, in words; a project that the reader may not open is not named. */
export function originOf(job: Origin): string {
  if (job.projectId) return job.projectTitle ?? unopened.project;
  return job.actionTitle ?? job.organisationName ?? unopened.action;
}
