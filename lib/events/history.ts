import { eventStatuses } from "@/db/enums";
import { formatDate, formatNumber } from "@/lib/format";
import type { Telling } from "@/lib/told";
import { eventStatusLabels } from "./labels";

function status(value: unknown): string {
  const known = eventStatuses.find((candidate) => candidate === value);
  return known ? eventStatusLabels[known] : "non renseigné";
}

const date = (value: unknown) => (typeof value === "string" ? formatDate(value) : "non renseigné");
const count = (value: unknown) => (typeof value === "number" ? formatNumber(value) : "inconnu");

/** How the history of an event says what was written on it. */
export const eventTelling: Telling = {
  made: "Événement programmé.",
  binned: "Mis à la corbeille.",
  restored: "Sorti de la corbeille.",
  replaced: {
    status: { what: "État", say: status },
    starts_on: { what: "Premier jour", say: date },
    attendance: { what: "Participants", say: count },
  },
  removed: { status_reason: { what: "motif" } },
  named: {
    title: "intitulé",
    type: "type",
    starts_at: "heure de début",
    ends_on: "dernier jour",
    ends_at: "heure de fin",
    place: "lieu",
    commune_code: "commune",
    action_id: "action du plan",
    operation_id: "opération régionale",
    topic: "thème",
    description: "description",
    organisers: "organisateurs",
    audience: "public visé",
    capacity: "capacité",
    cost_cents: "coût",
    holders_attending: "porteurs de projets",
    elected_attending: "élus",
    women_attending: "femmes",
    organisations_present: "structures présentes",
    contacts_to_follow: "contacts à suivre",
    satisfaction: "satisfaction",
    follow_up: "suites à donner",
  },
};
