import { systemActor } from "@/db/ids";
import type { AuditEntry, AuditGesture } from "@/db/journal/rows";
import { civilDate, formatCount, formatTime } from "@/lib/french/format";
import { sayAccount, sayMembership } from "@/lib/journal/rights";
import { changedFields, operationLabel, tableLabel } from "./words";

/** One row that a gesture wrote, with its links: « Action », « modification », which fields, of which row. */
type Deed = { key: string; what: string; detail: string; about: string };

export type Gesture = {
  key: string;
  /** Clock time, in words. */
  time: string;
  actor: string;
  places: string;
  deeds: Deed[];
  /** Deeds that the line leaves to its details. */
  others: number;
  /** Each row written, when there are several. */
  rows: { key: number; text: string }[];
  /** Rows that the details leave out. */
  left: number;
};

const linkWords: Record<string, string> = {
  action_territory: "territoires associés",
  action_regional_objective: "objectifs régionaux",
  action_partner: "structures partenaires",
  action_audience: "publics visés",
  action_sector: "secteurs de l’ESS",
  action_commune: "communes concernées",
  event_territory: "co-organisateurs",
  territory_epci: "périmètre",
  territory_lineage: "filiation",
  territory_change: "annulation d’un changement",
};
const parents: Record<string, string> = {
  event_territory: "event",
  territory_epci: "territory",
  territory_lineage: "territory",
  territory_change: "territory",
};

/** Enough to tell two rows apart aloud; the end of an id is chance, its beginning is a time. */
export const reference = (rowId: string) => `réf. ${rowId.slice(-6)}`;

function sayBusiness(entries: readonly AuditEntry[]) {
  const row = entries.find(({ tableName }) => !(tableName in linkWords));
  const links = new Set(entries.flatMap(({ tableName }) => linkWords[tableName] ?? []));
  const [first] = entries;
  const table = row?.tableName ?? parents[first?.tableName ?? ""] ?? "action";
  const verb = row ? operationLabel(row) : operationLabel({ operation: "update", binned: null });
  const detail = row?.operation === "insert" ? [] : [row ? changedFields(row) : "", ...links];
  return {
    what: `${tableLabel(table)}\u00a0: ${verb.toLowerCase()}`,
    detail: detail.filter((words) => words !== "").join(", "),
  };
}

function deedOf(entries: readonly AuditEntry[]): Deed {
  const [first] = entries;
  const table = first?.tableName ?? "";
  const rowId = first?.rowId ?? "";
  const subject = entries.find((entry) => entry.subject)?.subject;
  if (table === "account" || table === "token")
    return { key: rowId, ...sayAccount(entries), about: subject ?? reference(rowId) };
  if (table.startsWith("membership"))
    return { key: rowId, ...sayMembership(entries), about: subject ?? reference(rowId) };
  const title = entries.find((entry) => entry.title)?.title;
  return { key: rowId, ...sayBusiness(entries), about: title ?? reference(rowId) };
}

/** Rows of which the same is said are one deed, with their number. */
function merged(deeds: readonly Deed[]): Deed[] {
  return grouped(deeds, ({ what, detail }) => `${what} ${detail}`).flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    return [same.length === 1 ? first : { ...first, about: formatCount(same.length, "élément") }];
  });
}

/** Named where they are few. */
const saidPlaces = (places: readonly string[]) =>
  places.length > 3 ? formatCount(places.length, "territoire") : places.join(", ");

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

/** Who wrote, in words. */
export const actorSaid = ({ actor, actorId }: Pick<AuditGesture, "actor" | "actorId">): string =>
  actor ?? (actorId === systemActor ? "Commande d’installation" : "compte inconnu");

const deedsOnALine = 3;

function rowText(entry: AuditEntry): string {
  const fields = changedFields(entry);
  const where = entry.territory ? `, ${entry.territory}` : "";
  const said = `${tableLabel(entry.tableName)}\u00a0: ${operationLabel(entry).toLowerCase()}`;
  return `${said}${where}${fields ? ` (${fields})` : ""}`;
}

/** Gestures by civil day in `timeZone`, each one line: who, what was done to which row, where. Newest first. */
export function prepareGestures(
  gestures: readonly AuditGesture[],
  entries: readonly AuditEntry[],
  timeZone: string,
): { day: string; gestures: Gesture[] }[] {
  const byGesture = new Map(grouped(entries, ({ key }) => key).map((rows) => [rows[0]?.key, rows]));
  const prepared = gestures.map((gesture) => {
    const rows = byGesture.get(gesture.key) ?? [];
    const deeds = merged(grouped(rows, ({ rowId }) => rowId).map(deedOf));
    const places = new Set(
      rows.flatMap(({ tableName, territory }) =>
        territory && tableName !== "membership_territory" ? [territory] : [],
      ),
    );
    return {
      day: civilDate(gesture.at, timeZone),
      key: gesture.key,
      time: formatTime(gesture.at, timeZone),
      actor: actorSaid(gesture),
      places: saidPlaces([...places]),
      deeds: deeds.slice(0, deedsOnALine),
      others: Math.max(0, deeds.length - deedsOnALine),
      rows: rows.length > 1 ? rows.map((row) => ({ key: row.id, text: rowText(row) })) : [],
      left: gesture.rows - rows.length,
    };
  });
  return grouped(prepared, ({ day }) => day).map((all) => ({ day: all[0]?.day ?? "", gestures: all }));
}
