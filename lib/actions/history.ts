import type { HistoryChange, HistoryNote } from "@/db/actions/history";
import type { LinkChange } from "@/db/audit/link-changes";
import type { Axis } from "@/db/enums";
import { type Dated, newestFirst } from "@/lib/audit/history";
import { sayRemoved } from "@/lib/audit/left-states";
import { sayLinks } from "@/lib/audit/link-changes";
import { civilDate, formatDate } from "@/lib/french/format";
import { tellingOf } from "@/lib/kernel/telling";
import { actionFields } from "./fields";
import { actionCode } from "./labels";
import { daysLate } from "./rules";
import { type StepChange, sayStepChanges } from "./steps/history";

export type HistoryEntry = Dated & {
  id: string;
  kind: "note" | "change" | "late";
  /** What happened, in one sentence; `from` and `to` when a value replaced another. */
  sentence: string;
  from?: string;
  to?: string;
  author: string;
};

type Values = { before: unknown; after: unknown };

/** Fields whose values are said, and those that are told in a sentence of their own or of another's. */
const valued = [
  ...([
    "status",
    "confidence",
    "progressBasis",
    "progress",
    "plannedEndOn",
    "priority",
    "targetFte",
  ] as const),
] as const;

const telling = tellingOf(actionFields, {
  made: "Action créée.",
  binned: "Mise à la corbeille.",
  restored: "Sortie de la corbeille.",
  values: valued,
  leaving: {},
  untold: [
    ...["partners", "audiences", "sectors", "communes"],
    ...["axis", "associates", "regionalObjectives", "touchedOn", "confidenceOn", "confidenceBy"],
    ...["blocked", "blockedOn", "blockedReason", "unblockingCondition", "decisionAwaitedFrom"],
  ] as (keyof typeof actionFields)[],
});

/** What comes and goes with a state, and is said with it. */
const ofState = ["status_reason", "result", "actual_start_on", "actual_end_on", "resume_on"];

function blockSentence(changes: Record<string, Values | true>): string {
  const { blocked, blocked_reason: reason } = changes;
  const after = blocked === true ? undefined : blocked?.after;
  const why = reason === true ? undefined : reason?.after;
  return after
    ? `Action bloquée\u00a0: ${typeof why === "string" ? why : "motif non renseigné"}`
    : "Blocage levé.";
}

/** « A1.2 » before and after a change of axis; null where the axis stays. */
function codesOf({ axis, number }: Record<string, Values | true>): { from: string; to: string } | null {
  if (!axis || axis === true || !number || number === true) return null;
  const code = (side: keyof Values) => actionCode({ axis: axis[side] as Axis, number: Number(number[side]) });
  return { from: code("before"), to: code("after") };
}

function entriesOf(change: HistoryChange, timeZone: string): HistoryEntry[] {
  const base = {
    date: civilDate(change.at, timeZone),
    at: change.at,
    kind: "change" as const,
    author: change.author ?? "Maillage",
  };
  const bin = change.changes.deleted_at;
  if (bin && bin !== true)
    return [
      {
        ...base,
        id: `${change.id}-bin`,
        sentence: bin.after ? telling.binned : telling.restored,
      },
    ];
  const entries: HistoryEntry[] = [];
  const codes = codesOf(change.changes);
  if (codes) entries.push({ ...base, id: `${change.id}-number`, sentence: "Changée d’axe", ...codes });
  for (const [column, { what, say }] of Object.entries(telling.replaced)) {
    const values = change.changes[column];
    if (!values || values === true) continue;
    entries.push({
      ...base,
      id: `${change.id}-${column}`,
      sentence: what,
      from: say(values.before),
      to: say(values.after),
    });
  }
  if (change.changes.blocked) {
    const sentence = blockSentence(change.changes);
    entries.push({
      ...base,
      id: `${change.id}-blocked`,
      kind: sentence.startsWith("A") ? "late" : "change",
      sentence,
    });
  }
  const removed = sayRemoved(change.changes, {
    status_reason: { what: "motif de l’abandon" },
    result: { what: "résultat" },
    actual_end_on: { what: "fin réelle le", say: formatDate },
    resume_on: { what: "reprise prévue le", say: formatDate },
  });
  if (removed) entries.push({ ...base, id: `${change.id}-removed`, sentence: removed });
  const others = Object.keys(change.changes)
    .filter((column) => !(change.changes.status && ofState.includes(column)))
    .flatMap((column) => telling.named[column] ?? []);
  if (others.length > 0)
    entries.push({
      ...base,
      id: `${change.id}-fields`,
      sentence: `Fiche modifiée\u00a0: ${others.join(", ")}.`,
    });
  return entries;
}

/** « Note : Agent du Boulonnais »; the territory is said once. */
const signature = (author: string, territory: string) =>
  author.includes(territory) ? `Note\u00a0: ${author}` : `Note\u00a0: ${author}, ${territory}`;

/** What a note says, or that its author corrected or withdrew it. */
const noteSentence = ({ body, correctedAt, withdrawnAt }: HistoryNote, timeZone: string) => {
  if (withdrawnAt) return "Note retirée par son auteur.";
  return correctedAt ? `${body} (corrigé le ${formatDate(civilDate(correctedAt, timeZone))})` : body;
};

/** Notes, recorded changes, steps, links and the passed deadline of an action as one list, newest first. Instants are read in `timeZone`. */
export function prepareHistory(
  {
    notes,
    changes,
    links = [],
    steps = [],
  }: {
    notes: readonly HistoryNote[];
    changes: readonly HistoryChange[];
    links?: readonly LinkChange[];
    steps?: readonly StepChange[];
  },
  action: Parameters<typeof daysLate>[0],
  today: string,
  timeZone: string,
): HistoryEntry[] {
  const entries: HistoryEntry[] = notes.map((note) => ({
    id: note.id,
    date: note.on,
    at: note.at,
    kind: "note",
    sentence: noteSentence(note, timeZone),
    author: signature(note.author ?? "compte fermé", note.authorTerritory),
  }));
  entries.push(...changes.flatMap((change) => entriesOf(change, timeZone)));
  entries.push(...sayStepChanges(steps, timeZone));
  entries.push(
    ...sayLinks(links).map((said) => ({
      ...said,
      date: civilDate(said.at, timeZone),
      kind: "change" as const,
    })),
  );
  if (daysLate(action, today) > 0 && action.plannedEndOn)
    entries.push({
      id: "late",
      date: action.plannedEndOn,
      at: null,
      kind: "late",
      sentence: `Échéance du ${formatDate(action.plannedEndOn)} dépassée.`,
      author: "Calculé",
    });
  return newestFirst(entries);
}
