import "server-only";
import { askTogether } from "@/db/scope";
import { listAsToday, listFrozen, listPlansWithLast, type RegionPlan } from "@/db/snapshots/reads";
import type { FrozenAction } from "@/db/snapshots/table";
import type { Viewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/french/format";
import { addMonths } from "@/lib/french/months";

type Reader = Pick<Viewer, "scope" | "today">;
type Asked = { de?: string | undefined; a?: string | undefined };

/** A plan in force on both days: its territory, and the snapshots that are read of it; `to` null is today. */
export type ComparedPlan = RegionPlan & {
  from: { id: string; on: string } | null;
  to: { id: string; on: string } | null;
  covered: boolean;
};

/**
 * The plans in force of a Région on two days: the last snapshot of each on or before the first, and on or before the second, or today
 * where none is asked. Those that lack one are named and left out of every total.
 */
export async function readRegionCompared({ scope, today }: Reader, { de, a }: Asked) {
  const days = [de ?? addMonths(today, -6), a && a < today ? a : today].sort();
  const [first = today, second = today] = days;
  const live = second === today;
  const sides = askTogether(scope, {
    first: (on) => listPlansWithLast(scope, first, today, on),
    second: (on) => listPlansWithLast(scope, second, today, on),
  });
  const [was, is] = await Promise.all([sides.first, sides.second]);
  const last = (plan: RegionPlan | undefined) =>
    plan?.snapshotId && plan.takenOn ? { id: plan.snapshotId, on: plan.takenOn } : null;
  const plans = was.map((plan): ComparedPlan => {
    const [from, to] = [last(plan), live ? null : last(is.find(({ planId }) => planId === plan.planId))];
    return { ...plan, from, to, covered: from !== null && (live || to !== null) };
  });
  const covered = plans.filter((plan) => plan.covered);
  const ids = (side: "from" | "to") => covered.flatMap((plan) => plan[side]?.id ?? []);
  const rows = askTogether(scope, {
    before: (on) => listFrozen(scope, ids("from"), on),
    after: (on): Promise<FrozenAction[]> =>
      live
        ? listAsToday(
            scope,
            covered.map(({ planId }) => planId),
            today,
            on,
          )
        : listFrozen(scope, ids("to"), on),
  });
  const [before, after] = await Promise.all([rows.before, rows.after]);
  return { first, second, live, plans, before, after };
}

/** « 17 plans sur 21 ont un instantané avant le 12 mars 2026. » */
export function coverageSaid({
  first,
  second,
  live,
  plans,
}: Awaited<ReturnType<typeof readRegionCompared>>): string {
  const count = plans.filter(({ covered }) => covered).length;
  const [on, until] = [formatDate(first), formatDate(second)];
  const when = live ? `au plus tard le ${on}` : `au plus tard le ${on} et un autre au plus tard le ${until}`;
  return `${count}\u00a0plan${count < 2 ? "" : "s"} sur ${plans.length} ${count < 2 ? "a" : "ont"} un instantané ${when}.`;
}

/** « Depuis le 12 mars 2026 », the day of the snapshots that are read; « Depuis les instantanés du 2 au 21 janvier 2026 », of several days. */
export function sinceSaid({ plans }: Pick<Awaited<ReturnType<typeof readRegionCompared>>, "plans">): string {
  const days = plans.flatMap(({ covered, from }) => (covered && from ? [from.on] : [])).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  if (first === last) return `Depuis le ${formatDate(first)}`;
  return `Depuis les instantanés du ${formatDate(first)} au ${formatDate(last)}`;
}
