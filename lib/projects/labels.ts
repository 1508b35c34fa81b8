import type { MeetingKind, ProjectOrigin, ProjectStage, ProjectStatus } from "@/db/enums";
import { patience } from "@/db/patience";

export const projectStageLabels: Record<ProjectStage, string> = {
  design: "Conception et montage",
  launch: "Démarrage",
  growth: "Développement et pérennisation",
};

export const projectStageShortLabels: Record<ProjectStage, string> = {
  design: "Conception",
  launch: "Démarrage",
  growth: "Développement",
};

export const projectStageNumbers: Record<ProjectStage, 1 | 2 | 3> = { design: 1, launch: 2, growth: 3 };

export const projectStatusLabels: Record<ProjectStatus, string> = {
  to_qualify: "À qualifier",
  supported: "En accompagnement",
  waiting: "En attente",
  referred: "Orienté",
  launched: "Activité lancée",
  sustained: "Activité pérennisée",
  dropped: "Sans suite",
};

/** What a list of projects is asked of their follow-up, computed on the day. */
export const projectSituations = ["followed", "dormant", "step_due", "point_due"] as const;
export type ProjectSituation = (typeof projectSituations)[number];

export const projectSituationLabels: Record<ProjectSituation, string> = {
  followed: "Suivis",
  dormant: `Sans contact depuis ${patience.contact}\u00a0jours`,
  step_due: "Étape convenue à faire",
  point_due: "Point à 12, 24 ou 36\u00a0mois à faire",
};

export const projectOriginLabels: Record<ProjectOrigin, string> = {
  spontaneous: "Venue spontanée",
  event: "Rencontre lors d’un événement",
  referral: "Prescripteur",
  call: "Appel à projets",
};

export const meetingKindLabels: Record<MeetingKind, string> = {
  appointment: "Rendez-vous",
  phone: "Appel téléphonique",
  visit: "Visite sur place",
  message: "Message",
};

/** Under a project's title: the structure and the commune, or that they are not known. */
export function projectLead({
  organisationName,
  commune,
}: {
  organisationName: string;
  commune: string | null;
}): string {
  const known = [organisationName, commune].filter(Boolean);
  return known.length > 0 ? known.join(", ") : "structure et commune non renseignées";
}

/** What each gesture says when it is done, by the word that an address carries. */
export const projectSaid = {
  cree: "Projet créé.",
  enregistre: "Modifications enregistrées.",
  restaure: "Projet restauré.",
  supprime: "Projet supprimé.",
  etape: "Étape enregistrée.",
  retour: "Le projet est revenu à l’étape précédente.",
  efface: "Coordonnées du porteur effacées.",
} as const;

export const holderSaid = {
  enregistre: "Coordonnées du porteur enregistrées.",
  efface: projectSaid.efface,
} as const;

export const meetingSaid = {
  noted: "Contact noté.",
  corrected: "Contact corrigé.",
  withdrawn: "Contact retiré.",
} as const;
