import type { FrozenAction } from "@/db/snapshots/table";

/** What became of an action between two days, by its name in an address; one action may have several. */
export const changeNames = [
  ...(["realisees", "en-retard", "rattrapees", "bloquees", "debloquees"] as const),
  ...(["nouvelles", "retirees", "etat", "avance", "recul"] as const),
] as const;
export type ChangeName = (typeof changeNames)[number];

/** An action on two days; null where it was not in the plan. */
export type Pair = { actionId: string; before: FrozenAction | null; after: FrozenAction | null };

type Both = { before: FrozenAction; after: FrozenAction };
const both = ({ before, after }: Pair): Both | null => (before && after ? { before, after } : null);

/** Whether a pair is among each kind of change. What was removed is that alone. */
const among: Record<ChangeName, (pair: Pair) => boolean> = {
  realisees: ({ before, after }) => after?.status === "done" && before?.status !== "done",
  "en-retard": ({ before, after }) => after?.late === true && !before?.late,
  rattrapees: (pair) => both(pair) !== null && pair.before?.late === true && pair.after?.late === false,
  bloquees: ({ before, after }) => after?.blocked === true && !before?.blocked,
  debloquees: (pair) => both(pair) !== null && pair.before?.blocked === true && pair.after?.blocked === false,
  nouvelles: ({ before, after }) => before === null && after !== null,
  retirees: ({ before, after }) => before !== null && after === null,
  etat(pair) {
    const two = both(pair);
    return two !== null && two.before.status !== two.after.status && two.after.status !== "done";
  },
  avance(pair) {
    const two = both(pair);
    return two !== null && two.after.progress > two.before.progress;
  },
  recul(pair) {
    const two = both(pair);
    return two !== null && two.after.progress < two.before.progress;
  },
};

/** The kinds of change of a pair, in the order in which they are told. */
export const changesOf = (pair: Pair): ChangeName[] => changeNames.filter((name) => among[name](pair));

export type Comparison = { pairs: readonly Pair[]; changes: Readonly<Record<ChangeName, readonly Pair[]>> };

/** Two days of the same plans, action by action: those of the second day in its order, then those that are gone. Pure. */
export function compare(before: readonly FrozenAction[], after: readonly FrozenAction[]): Comparison {
  const was = new Map(before.map((row) => [row.actionId, row]));
  const is = new Set(after.map(({ actionId }) => actionId));
  const pairs: Pair[] = [
    ...after.map((row) => ({ actionId: row.actionId, before: was.get(row.actionId) ?? null, after: row })),
    ...before.flatMap((row) =>
      is.has(row.actionId) ? [] : [{ actionId: row.actionId, before: row, after: null }],
    ),
  ];
  const changes = Object.fromEntries(
    changeNames.map((name) => [name, pairs.filter((pair) => among[name](pair))]),
  ) as Record<ChangeName, Pair[]>;
  return { pairs, changes };
}
