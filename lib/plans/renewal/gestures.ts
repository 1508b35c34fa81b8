import "server-only";
import type { PlanStatus } from "@/db/enums";
import { newId } from "@/db/ids";
import type { Held } from "@/db/kernel/rows";
import { holdPeriodsUnder } from "@/db/plans/parents";
import { listOpenActions, listSuccessors, openSuccessor, pldesOf } from "@/db/plans/renewal";
import type { plans } from "@/db/plans/table";
import { planWall } from "@/db/plans/wall";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { authorize } from "@/lib/permissions/can";
import { Refusal } from "@/lib/platform/errors";
import { planSaid } from "../labels";
import { wrongNewPlan } from "../rules";
import { type Renewing, readsRenewing } from "./input";
import { wrongChoices } from "./rules";

type Adds = Renewing & { id: string };
type OldPlan = Held<typeof plans, { planStatus: PlanStatus | null }>;
type Parents = {
  periods: Awaited<ReturnType<typeof holdPeriodsUnder>>;
  open: Awaited<ReturnType<typeof listOpenActions>>;
  followed: ReadonlySet<string>;
};

/** The number after those that the plans of a territory bear or bore. */
const numberIn = ({ periods }: Parents, territoryId: string) =>
  Math.max(0, ...periods.flatMap((one) => (one.territoryId === territoryId ? [one.number] : []))) + 1;

/**
 * « Ouvrir le plan suivant »: the successor of a plan in force, or closed, with its objectives; each open action is carried over, closed
 * or dropped, in the same transaction.
 */
export const renewPlan = gesture<Adds, OldPlan, Parents>({
  name: "plan.renew",
  says: planSaid.reconduit,
  makes: true,
  reader: { input: readsRenewing.input, read: (values) => ({ ...readsRenewing.read(values), id: newId() }) },
  async parents(tx, { scope }, typed) {
    const ids = typed.map(({ of }) => of);
    const pldes = await pldesOf(tx, scope, ids);
    const named = typed.flatMap(({ of, fields }) => fields.pldeId ?? pldes.get(of) ?? []);
    const periods = await holdPeriodsUnder(tx, scope, named);
    return { periods, open: await listOpenActions(tx, ids), followed: await listSuccessors(tx, ids) };
  },
  find: (tx, { scope }, typed) =>
    lockedInOrder(
      tx,
      scope,
      planWall,
      typed.map(({ of }) => ({ id: of })),
      "living",
    ),
  authorize: (actor, plan) => authorize(actor, "plan.open", plan),
  stale: async () => null,
  guard({ of, fields, settled }, plan, parents) {
    if (plan.status !== "active" && plan.status !== "closed") throw new Refusal("planMove");
    if (parents.followed.has(of)) throw new Refusal("planRenewed");
    const here = parents.periods.filter(({ territoryId }) => territoryId === plan.territoryId);
    // The PLDE of another territory holds none of these.
    if (!here.some(({ id }) => id === of)) return { pldeId: ["Choisissez un PLDE de ce territoire."] };
    const open = parents.open.filter(({ planId }) => planId === of);
    if (settled.some((one) => !open.some(({ id }) => id === one.of))) throw new Refusal("changed");
    if (fields.startsOn <= plan.startsOn) return { startsOn: ["Le plan suivant commence après celui-ci."] };
    const errors = {
      ...wrongNewPlan({ ...fields, number: numberIn(parents, plan.territoryId) }, here),
      ...wrongChoices(settled, open),
    };
    return Object.keys(errors).length > 0 ? errors : null;
  },
  accepted: (parents, { id, of, fields: { title, startsOn, endsOn } }, { territoryId }) => ({
    ...parents,
    followed: new Set([...parents.followed, of]),
    periods: [
      ...parents.periods,
      { id, territoryId, title, startsOn, endsOn, number: numberIn(parents, territoryId), counts: true },
    ],
  }),
  async write(tx, { today }, todo, { periods }) {
    for (const { typed, row } of todo) {
      const { title, startsOn, endsOn, pldeId } = typed.fields;
      const number = periods.find(({ id }) => id === typed.id)?.number ?? 1;
      const plan = { id: typed.id, pldeId: pldeId ?? row.pldeId, number, title, startsOn, endsOn };
      await openSuccessor(tx, row, plan, typed.settled, today);
    }
  },
});
