import type { listTerritoryChanges } from "@/db/territories/reads";
import { newestFirst } from "@/lib/audit/history";
import { type Telling, type ToldEntry, tellChanges } from "@/lib/audit/told";
import { civilDate, formatDate } from "@/lib/french/format";
import { tellingOf } from "@/lib/kernel/telling";
import { territoryFields } from "./fields";

const telling = tellingOf(territoryFields, {
  made: "Territoire créé.",
  binned: "Mis à la corbeille.",
  restored: "Sorti de la corbeille.",
  values: ["name", "kind"],
  leaving: {},
  untold: ["startsOn", "leadOrganisationId"],
});

type Changes = Awaited<ReturnType<typeof listTerritoryChanges>>;

const leadSaid = territoryFields.leadOrganisationId.label;

/** The end of a territory is written by its own gestures, and told by its day; its lead, by the name of the structure. */
const territoryTelling = (leads: Changes["leads"]): Telling => ({
  ...telling,
  replaced: {
    ...telling.replaced,
    lead_organisation_id: {
      what: leadSaid,
      say: (value: unknown) =>
        value ? (leads.find(({ id }) => id === value)?.name ?? "structure") : "hors de la liste",
    },
    // As it was typed, before it was a structure.
    lead_organisation: { what: leadSaid, say: (value: unknown) => String(value || "non renseignée") },
    closed_on: { what: "Fermeture", say: (value: unknown) => (value ? formatDate(String(value)) : "aucune") },
  },
});

const sayTakenBack = (takenBack: Changes["takenBack"], timeZone: string): ToldEntry[] =>
  takenBack.map(({ id, title, onDay, at, why, author }) => ({
    ...{ id: `taken-back-${id}`, date: civilDate(at, timeZone), at, author: author ?? "Maillage" },
    sentence: `Changement annulé\u00a0: ${title}, le ${formatDate(onDay)}. Motif\u00a0: ${why}`,
  }));

/** What was written on a territory and its perimeter, newest first. */
export const tellTerritory = ({ changes, links, takenBack, leads }: Changes, timeZone: string): ToldEntry[] =>
  newestFirst([
    ...sayTakenBack(takenBack, timeZone),
    ...tellChanges({ changes, links }, territoryTelling(leads), timeZone),
  ]);
