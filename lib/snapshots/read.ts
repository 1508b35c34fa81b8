import "server-only";
import { getPlan, type Plan } from "@/db/plans/reads";
import { askTogether } from "@/db/scope";
import { listAsToday, listFrozen, listSnapshots, type Snapshot } from "@/db/snapshots/reads";
import type { FrozenAction } from "@/db/snapshots/table";
import type { Viewer } from "@/lib/auth/viewer";
import { id as idInput } from "@/lib/kernel/inputs";
import { todayWord } from "./labels";

/** A day of a plan: the snapshot that keeps it, or today; and which day. */
export type Day = { snapshot: Snapshot | null; on: string };

/** The word of a day in an address. */
export const dayWord = ({ snapshot }: Day): string => snapshot?.id ?? todayWord;

type Reader = Pick<Viewer, "scope" | "today">;

/** A plan and its snapshots, the last first, in one transaction; null where this reader reads no such plan. */
async function readPlan({ scope, today }: Reader, asked: string) {
  const parsed = idInput.safeParse(asked);
  if (!parsed.success) return null;
  const { data: id } = parsed;
  const answers = askTogether(scope, {
    plan: (on) => getPlan(scope, id, today, on),
    snapshots: (on) => listSnapshots(scope, id, on),
  });
  const [plan, snapshots] = await Promise.all([answers.plan, answers.snapshots]);
  return plan && { plan, snapshots };
}

/** The actions of a plan on these days, in one transaction. */
async function readRows({ scope, today }: Reader, planId: string, [first, second]: readonly [Day, Day?]) {
  const of = (day: Day) => (on?: Parameters<typeof listFrozen>[2]) =>
    day.snapshot ? listFrozen(scope, [day.snapshot.id], on) : listAsToday(scope, [planId], today, on);
  const answers = askTogether(scope, { first: of(first), second: second ? of(second) : async () => [] });
  return Promise.all([answers.first, answers.second] satisfies Promise<FrozenAction[]>[]);
}

/** A plan on one day, by the word of an address: the id of a snapshot of it, or « aujourdhui ». */
export async function readDay(
  reader: Reader,
  planId: string,
  word: string,
): Promise<{ plan: Plan; day: Day; rows: FrozenAction[] } | null> {
  const read = await readPlan(reader, planId);
  const snapshot = read?.snapshots.find(({ id }) => id === word) ?? null;
  if (!read || (!snapshot && word !== todayWord)) return null;
  const day = { snapshot, on: snapshot?.takenOn ?? reader.today };
  const [rows = []] = await readRows(reader, read.plan.id, [day]);
  return { plan: read.plan, day, rows };
}

/** What an address asks of a comparison. */
type Asked = { de?: string | undefined; a?: string | undefined };

/**
 * Two days of a plan, the first before the second whatever the address says: the last snapshot of a committee, else the last one, and
 * today, where it says nothing. Null where this reader reads no such plan, or no such snapshot of it; `first` null without snapshot.
 */
export async function readCompared(reader: Reader, planId: string, { de, a }: Asked) {
  const read = await readPlan(reader, planId);
  if (!read) return null;
  const { plan, snapshots } = read;
  const dayOf = (word: string | undefined): Day | null => {
    if (word === undefined || word === todayWord) return { snapshot: null, on: reader.today };
    const snapshot = snapshots.find(({ id }) => id === word);
    return snapshot ? { snapshot, on: snapshot.takenOn } : null;
  };
  const usual = snapshots.find(({ kind }) => kind === "committee") ?? snapshots[0];
  const two = [dayOf(de ?? usual?.id), dayOf(a)] as const;
  if (two[0] === null || two[1] === null) return null;
  const age = ({ snapshot }: Day) => (snapshot ? snapshots.length - snapshots.indexOf(snapshot) : Infinity);
  const [first, second] = age(two[0]) > age(two[1]) ? [two[1], two[0]] : [two[0], two[1]];
  const [before = [], after = []] =
    snapshots.length > 0 ? await readRows(reader, plan.id, [first, second]) : [];
  return { plan, snapshots, first, second, before, after };
}
