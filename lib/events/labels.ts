import type { EventStatus, EventType } from "@/db/enums";

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
