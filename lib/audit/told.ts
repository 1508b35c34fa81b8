import type { LinkChange, RowChange } from "@/db/audit/link-changes";
import { civilDate, formatDate } from "@/lib/french/format";
import { type Dated, newestFirst } from "./history";
import { sayRemoved } from "./left-states";
import { sayLinks } from "./link-changes";

export type ToldEntry = Dated & {
  id: string;
  /** What happened, in one sentence; `from` and `to` when a value replaced another. */
  sentence: string;
  from?: string;
  to?: string;
  /** The day of what it became, said with it: « le 26 août 2026 ». */
  on?: string;
  author: string;
};

/** How the changes of a noun are said: columns that are in none of these are not told. */
export type Telling = {
  made: string;
  binned: string;
  restored: string;
  /** Columns whose value is said before and after. */
  replaced: Readonly<Record<string, { what: string; say: (value: unknown) => string }>>;
  /** Texts that leave with a state. */
  removed: Parameters<typeof sayRemoved>[1];
  /** A column whose values have each a day, by the column of that day: they are told together when they come or leave together. */
  staged?: {
    column: string;
    /** « cette étape » */
    what: string;
    days: Readonly<Record<string, string>>;
    left: Parameters<typeof sayRemoved>[1];
  };
  /** A day that is another's where nothing else was given: the last day of what lasts one day, by the first. */
  follows: Readonly<Record<string, string>>;
  /** Columns that are only named: « Fiche modifiée : … », or what `changed` says. */
  named: Readonly<Record<string, string>>;
  changed?: string;
};

type Changes = RowChange["changes"];

const pairOf = (changes: Changes, column: string) => {
  const change = changes[column];
  return change && change !== true ? change : null;
};

/** The column of the day that comes with a stage, those of the days that leave with one, and what is said of these. */
function daysOf(changes: Changes, { staged }: Telling) {
  const stage = staged && pairOf(changes, staged.column);
  if (!staged || !stage) return { came: undefined, left: [], removed: null };
  const own = staged.days[String(stage.after)];
  const left = Object.values(staged.days).filter((column) => pairOf(changes, column)?.after === null);
  const gone = Object.fromEntries(
    [staged.column, ...left].map((column) => [column, changes[column] ?? true]),
  );
  return {
    came: own && pairOf(changes, own)?.before === null ? own : undefined,
    left,
    removed: sayRemoved(gone, staged.left, staged),
  };
}

/** True for a day that nobody gave, before nor after: it moved because the one that it follows did. */
function isFollowing(changes: Changes, column: string, { follows }: Telling): boolean {
  const own = pairOf(changes, column);
  const first = pairOf(changes, follows[column] ?? "");
  return own !== null && first !== null && own.before === first.before && own.after === first.after;
}

function entriesOf(change: RowChange, telling: Telling, timeZone: string): ToldEntry[] {
  const base = {
    date: civilDate(change.at, timeZone),
    at: change.at,
    author: change.author ?? "Maillage",
  };
  const id = String(change.id);
  const { changes } = change;
  if (change.operation === "insert") return [{ ...base, id, sentence: telling.made }];
  const bin = changes.deleted_at;
  if (bin && bin !== true) return [{ ...base, id, sentence: bin.after ? telling.binned : telling.restored }];
  const { came, left, removed: days } = daysOf(changes, telling);
  const removed = sayRemoved(changes, telling.removed);
  const entries: ToldEntry[] = Object.entries(telling.replaced).flatMap(([column, { what, say }]) => {
    const values = pairOf(changes, column);
    if (!values || column === came || left.includes(column)) return [];
    const on = came && column === telling.staged?.column ? pairOf(changes, came)?.after : undefined;
    return [
      {
        ...base,
        id: `${id}-${column}`,
        sentence: what,
        from: say(values.before),
        to: say(values.after),
        ...(typeof on === "string" && { on: formatDate(on) }),
      },
      // Straight after the state that it left with.
      ...(removed && column === "status" ? [{ ...base, id: `${id}-removed`, sentence: removed }] : []),
    ];
  });
  if (days) entries.push({ ...base, id: `${id}-days`, sentence: days });
  // A text of a state that is corrected while the state stays.
  const corrected = (column: string) => (changes.status ? undefined : telling.removed[column]?.what);
  const others = Object.keys(changes)
    .filter((column) => !isFollowing(changes, column, telling))
    .flatMap((column) => telling.named[column] ?? corrected(column) ?? []);
  if (others.length > 0)
    entries.push({
      ...base,
      id: `${id}-fields`,
      sentence: `${telling.changed ?? "Fiche modifiée"}\u00a0: ${others.join(", ")}.`,
    });
  return entries;
}

/** What was recorded on a row and its links as one list, newest first. Instants are read in `timeZone`. */
export function tellChanges(
  { changes, links }: { changes: readonly RowChange[]; links: readonly LinkChange[] },
  telling: Telling,
  timeZone: string,
): ToldEntry[] {
  const said = sayLinks(links).map((link) => ({ ...link, date: civilDate(link.at, timeZone) }));
  return newestFirst([...changes.flatMap((change) => entriesOf(change, telling, timeZone)), ...said]);
}
