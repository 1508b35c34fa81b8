import { actionStatuses, confidences } from "@/db/enums";
import type { HistoryChange, HistoryNote } from "@/db/queries/history";
import type { LinkChange } from "@/db/queries/link-changes";
import { civilDate, formatDate, formatPercent } from "@/lib/format";
import { type Dated, newestFirst } from "@/lib/history";
import { sayRemoved } from "@/lib/left-states";
import { sayLinks } from "@/lib/link-changes";
import { confidenceLabels } from "./labels";
import { daysLate } from "./rules";
import { actionStatusLabels } from "./states";

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

const columnLabels: Record<string, string> = {
  axis: "axe",
  title: "intitulé",
  description: "description",
  expected_result: "résultat attendu",
  lead_organisation_id: "structure responsable",
  objective_id: "objectif",
  planned_start_on: "début prévu",
  actual_start_on: "début réel",
  actual_end_on: "fin réelle",
  resume_on: "date de reprise",
  status_reason: "motif",
  result: "résultat",
};

function labelled<T extends string>(values: readonly T[], labels: Record<T, string>) {
  return (value: unknown) => {
    const known = values.find((candidate) => candidate === value);
    return known ? labels[known] : "non renseignée";
  };
}

const replaced: Record<string, { what: string; say: (value: unknown) => string }> = {
  status: { what: "État", say: labelled(actionStatuses, actionStatusLabels) },
  confidence: { what: "Météo", say: labelled(confidences, confidenceLabels) },
  progress: { what: "Avancement", say: (value) => formatPercent(Number(value)) },
  planned_end_on: {
    what: "Échéance",
    say: (value) => (typeof value === "string" ? formatDate(value) : "non renseignée"),
  },
};

function blockSentence(changes: Record<string, Values | true>): string {
  const { blocked, blocked_reason: reason } = changes;
  const after = blocked === true ? undefined : blocked?.after;
  const why = reason === true ? undefined : reason?.after;
  return after
    ? `Action bloquée\u00a0: ${typeof why === "string" ? why : "motif non renseigné"}`
    : "Blocage levé.";
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
        sentence: bin.after ? "Mise à la corbeille." : "Sortie de la corbeille.",
      },
    ];
  const entries: HistoryEntry[] = [];
  for (const [column, { what, say }] of Object.entries(replaced)) {
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
  const others = Object.keys(change.changes).flatMap((column) => columnLabels[column] ?? []);
  if (entries.length === 0 && others.length > 0)
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

/** Notes, recorded changes, links and the passed deadline of an action as one list, newest first. Instants are read in `timeZone`. */
export function prepareHistory(
  {
    notes,
    changes,
    links = [],
  }: {
    notes: readonly HistoryNote[];
    changes: readonly HistoryChange[];
    links?: readonly LinkChange[];
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
    sentence: note.body,
    author: signature(note.author ?? "compte fermé", note.authorTerritory),
  }));
  entries.push(...changes.flatMap((change) => entriesOf(change, timeZone)));
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
