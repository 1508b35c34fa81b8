import "server-only";
import { newId } from "@/db/ids";
import type { Held } from "@/db/kernel/rows";
import { insertRows } from "@/db/kernel/rows";
import type { plans } from "@/db/plans/table";
import { planWall } from "@/db/plans/wall";
import { freeze } from "@/db/snapshots/take";
import { snapshotWall } from "@/db/snapshots/wall";
import { gesture } from "@/lib/kernel/gesture";
import { lockedInOrder } from "@/lib/kernel/locked";
import { type Adding, readsAdding } from "@/lib/kernel/parse";
import { authorize } from "@/lib/permissions/can";
import { newSnapshot } from "./fields";
import { snapshotSaid } from "./labels";

const reads = readsAdding("planId", newSnapshot, {});

type Plan = Held<typeof plans, { planStatus: (typeof plans.$inferSelect)["status"] | null }>;

/** « Prendre un instantané »: the plan is held, and its actions are frozen as they are, in one statement. */
export const createSnapshot = gesture<Adding<typeof newSnapshot> & { id: string }, Plan, null>({
  name: "snapshot.create",
  says: snapshotSaid.pris,
  makes: true,
  reader: { input: reads.input, read: (values) => ({ ...reads.read(values), id: newId() }) },
  parents: async () => null,
  find: (tx, { scope }, typed) =>
    lockedInOrder(
      tx,
      scope,
      planWall,
      typed.map(({ of }) => ({ id: of })),
      "living",
    ),
  authorize: (actor, plan) => authorize(actor, "snapshot.write", plan),
  stale: async () => null,
  guard: () => null,
  async write(tx, { scope, today }, todo) {
    const rows = todo.map(({ typed: { id, of, fields }, row: { regionId, territoryId, ...plan } }) => ({
      ...fields,
      ...{ id, planId: of, regionId, territoryId, takenOn: today },
      ...{ planStatus: plan.status, startsOn: plan.startsOn, endsOn: plan.endsOn },
    }));
    await insertRows(tx, snapshotWall, rows);
    await freeze(
      tx,
      scope,
      rows.map(({ id }) => id),
      today,
    );
  },
});
