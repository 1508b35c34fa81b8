import type { EventStatus, EventType } from "@/db/enums";
import type { EventState } from "./rules";

export const eventTypeLabels: Record<EventType, string> = {
  breakfast: "Petit déjeuner thématique",
  conference: "Conférence ou débat",
  fair: "Salon",
  forum: "Forum",
  training: "Formation",
  workshop: "Atelier collectif",
  visit: "Visite",
  network_meeting: "Réunion de réseau",
  drop_in: "Permanence",
  other: "Autre",
};

/** What is stored; « Tenu, bilan à saisir » is computed (rules.ts). */
export const eventStatusLabels: Record<EventStatus, string> = {
  planned: "Programmé",
  postponed: "Reporté",
  cancelled: "Annulé",
  reported: "Clôturé",
};

/** What a list is asked of the calendar and of the reports, computed on the day. */
export const situations = ["open", "coming", "held", "awaiting", "without_attendance"] as const;
export type Situation = (typeof situations)[number];

export const situationLabels: Record<Situation, string> = {
  open: "À venir ou à clore",
  coming: "À venir",
  held: "Tenus",
  awaiting: "Bilan à saisir",
  without_attendance: "Clôturés sans effectif",
};

export const satisfactions = ["1", "2", "3", "4", "5"] as const;

/** A mark of the report, in words. */
export const satisfactionLabels: Record<(typeof satisfactions)[number], string> = {
  1: "1 sur 5, très faible",
  2: "2 sur 5, faible",
  3: "3 sur 5, moyenne",
  4: "4 sur 5, bonne",
  5: "5 sur 5, très bonne",
};

/** What an event is on a day (rules.ts). */
export const eventStateLabels: Record<EventState, string> = {
  coming: "À venir",
  under_way: "En cours",
  awaiting: "Bilan à saisir",
  reported: "Clôturé",
  postponed: "Reporté",
  cancelled: "Annulé",
};

/** What each gesture says when it is done, by the word that an address carries. */
export const eventSaid = {
  cree: "Événement programmé.",
  modifie: "Événement modifié.",
  bilan: "Bilan enregistré.",
  reporte: "Événement reporté.",
  annule: "Événement annulé.",
  reprogramme: "Événement programmé à ses nouvelles dates.",
  supprime: "Événement supprimé.",
  restaure: "Événement restauré.",
} as const;
