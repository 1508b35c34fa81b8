import type { listTerritoryChanges } from "@/db/territories/reads";
import { newestFirst } from "@/lib/audit/history";
import { type ToldEntry, tellChanges } from "@/lib/audit/told";
import { formatDate } from "@/lib/french/format";
import { tellingOf } from "@/lib/kernel/telling";
import { territoryFields } from "./fields";

const telling = tellingOf(territoryFields, {
  made: "Territoire créé.",
  binned: "Mis à la corbeille.",
  restored: "Sorti de la corbeille.",
  values: ["name", "kind", "leadOrganisation"],
  leaving: {},
  untold: ["startsOn"],
});

/** The end of a territory is written by its own gestures, and told by its day. */
const territoryTelling = {
  ...telling,
  replaced: {
    ...telling.replaced,
    closed_on: { what: "Fermeture", say: (value: unknown) => (value ? formatDate(String(value)) : "aucune") },
  },
};

type Changes = Awaited<ReturnType<typeof listTerritoryChanges>>;

/** What was written on a territory and its perimeter, newest first. */
export const tellTerritory = ({ changes, links }: Changes, timeZone: string): ToldEntry[] =>
  newestFirst(tellChanges({ changes, links }, territoryTelling, timeZone));
