import { tellingOf } from "@/lib/kernel/telling";
import { eventFields } from "./fields";

/** How the history of an event says what was written on it; co-organisers are told as links. */
export const eventTelling = tellingOf(eventFields, {
  made: "Événement programmé.",
  binned: "Mis à la corbeille.",
  restored: "Sorti de la corbeille.",
  values: ["status", "startsOn", "attendance"],
  leaving: { statusReason: "motif" },
  untold: ["coOrganisers", "reportedOn"],
});
