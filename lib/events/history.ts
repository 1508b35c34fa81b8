import { eventStatuses } from "@/db/enums";
import type { EventChange, EventHistory } from "@/db/queries/events";
import { civilDate, formatDate, formatNumber } from "@/lib/format";
import { type Dated, newestFirst } from "@/lib/history";
import { sayRemoved } from "@/lib/left-states";
import { sayLinks } from "@/lib/link-changes";
import { eventStatusLabels } from "./labels";

export type EventHistoryEntry = Dated & {
  id: string;
  /** What happened, in one sentence; `from` and `to` when a value replaced another. */
  sentence: string;
  from?: string;
  to?: string;
  author: string;
};

const columnLabels: Record<string, string> = {
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
};

function status(value: unknown): string {
  const known = eventStatuses.find((candidate) => candidate === value);
  return known ? eventStatusLabels[known] : "non renseigné";
}

const date = (value: unknown) => (typeof value === "string" ? formatDate(value) : "non renseigné");
const count = (value: unknown) => (typeof value === "number" ? formatNumber(value) : "inconnu");

const replaced: Record<string, { what: string; say: (value: unknown) => string }> = {
  status: { what: "État", say: status },
  starts_on: { what: "Premier jour", say: date },
  attendance: { what: "Participants", say: count },
};

function entriesOf(change: EventChange, timeZone: string): EventHistoryEntry[] {
  const base = {
    date: civilDate(change.at, timeZone),
    at: change.at,
    author: change.author ?? "Maillage",
  };
  const id = String(change.id);
  const { changes } = change;
  if (change.operation === "insert") return [{ ...base, id, sentence: "Événement programmé." }];
  const bin = changes.deleted_at;
  if (bin && bin !== true)
    return [{ ...base, id, sentence: bin.after ? "Mis à la corbeille." : "Sorti de la corbeille." }];
  const entries: EventHistoryEntry[] = Object.entries(replaced).flatMap(([column, { what, say }]) => {
    const values = changes[column];
    if (!values || values === true) return [];
    return [
      { ...base, id: `${id}-${column}`, sentence: what, from: say(values.before), to: say(values.after) },
    ];
  });
  const removed = sayRemoved(changes, { status_reason: { what: "motif" } });
  if (removed) entries.push({ ...base, id: `${id}-removed`, sentence: removed });
  const others = Object.keys(changes).flatMap((column) => columnLabels[column] ?? []);
  if (others.length > 0)
    entries.push({ ...base, id: `${id}-fields`, sentence: `Fiche modifiée\u00a0: ${others.join(", ")}.` });
  return entries;
}

/** What was recorded on an event and its links as one list, newest first. Instants are read in `timeZone`. */
export function prepareHistory(
  { changes, links }: Pick<EventHistory, "changes" | "links">,
  timeZone: string,
): EventHistoryEntry[] {
  const said = sayLinks(links).map((link) => ({ ...link, date: civilDate(link.at, timeZone) }));
  return newestFirst([...changes.flatMap((change) => entriesOf(change, timeZone)), ...said]);
}
