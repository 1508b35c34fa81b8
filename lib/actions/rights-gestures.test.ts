import { afterAll, beforeAll, expect, test } from "vitest";
import { getAction } from "@/db/actions/reads";
import { listBinned } from "@/db/bin/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { viewers } from "@/db/testing/viewers";
import {
  blocking,
  create,
  following,
  making,
  on,
  planOf,
  read,
  recording,
} from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { blockAction, unblockAction } from "./blocks/gestures";
import {
  confirmConfidence,
  createAction,
  deleteAction,
  followAction,
  restoreAction,
  updateAction,
} from "./gestures";
import { addNote, noteNow } from "./notes/gestures";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("nobody else writes an action: what is seen is forbidden, an associate's too; what is not is absent", async () => {
  const shared = await create({ associates: [...viewers.associate.own] });
  await done(followAction, { ...following({ confidence: "reachable" }), ...on(shared) });
  const gone = await create();
  await done(deleteAction, on(gone));
  const writes = [
    { gesture: updateAction, values: { ...recording({ title: "Pris" }), ...on(shared, 2) } },
    { gesture: followAction, values: { ...following(), ...on(shared, 2) } },
    { gesture: confirmConfidence, values: on(shared, 2) },
    { gesture: blockAction, values: { ...blocking(), ...on(shared, 2) } },
    { gesture: unblockAction, values: on(shared, 2) },
    { gesture: deleteAction, values: on(shared, 2) },
  ];
  const plan = await planOf();
  for (const actor of [associate, regional, elected, agentB, admin, nobody]) {
    const sees = (await getAction(actor.scope, shared)) !== null;
    expect(sees).toBe([associate, regional, elected].includes(actor));
    for (const { gesture, values } of writes)
      expect(await refusal(done(gesture, values, actor)), gesture.says).toBe(sees ? "forbidden" : "absent");
    expect(await refusal(done(restoreAction, on(gone, 2), actor))).toBe("absent");
    expect((await listBinned(actor.scope, "action")).map(({ id }) => id)).not.toContain(gone);
    const readsPlan = [regional, elected].includes(actor);
    expect(await refusal(done(createAction, making(plan.id), actor))).toBe(
      readsPlan ? "forbidden" : "absent",
    );
  }
  expect(await read(shared)).toMatchObject({ version: 2, title: "Tournée des cafés solidaires" });
});

test("the Région adds to its own plan, its elected members to none", async () => {
  const made = await getAction(regional.scope, await create({}, regional));
  expect(made?.territoryId).toBe(placeIn("nord-pas-de-calais").territoryId);
  expect(await refusal(done(createAction, making(made?.planId ?? ""), elected))).toBe("forbidden");
});

test("neither wall lets a creation, an edition or a link reach another territory", async () => {
  const { id, regionId, territoryId, planId } = await read(await create());
  const forged = (scope: object) => ({ ...agentB, scope: { ...agentB.scope, ...scope } }) as typeof agentB;
  const { write, read: reads } = agentA.scope;
  expect(await refusal(done(createAction, making(planId), forged({ write })))).toBe("absent");
  const edit = { ...recording({ title: "Pris" }), ...on(id) };
  expect(await refusal(done(updateAction, edit, forged({ read: reads })))).not.toBe("done");
  // The second wall alone, under the identity of another agent who would read all of it.
  const asOther = (run: (tx: typeof db.app) => Promise<{ count: number }>) =>
    db.app.begin(async (tx) => {
      await tx`select set_config('app.actor', ${agentB.id}, true), set_config('app.write', ${agentB.scope.write.join(",")}, true),
        set_config('app.read', ${agentA.scope.read.join(",")}, true), set_config('app.own', ${agentA.scope.own.join(",")}, true)`;
      return (await run(tx as unknown as typeof db.app)).count;
    });
  await expect(
    asOther(
      (tx) => tx`insert into action_territory (action_id, region_id, lead_territory_id, territory_id)
        values (${id}, ${regionId}, ${territoryId}, ${agentB.scope.own[0] ?? ""})`,
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(
    asOther(
      (tx) => tx`insert into action (id, region_id, territory_id, plan_id, axis, number, title)
        values (${crypto.randomUUID()}, ${regionId}, ${territoryId}, ${planId}, 'pooling', 998, 'Pris')`,
    ),
  ).rejects.toThrow(/row-level security/);
  expect(
    await asOther((tx) => tx`update action set title = 'Pris', version = version + 1 where id = ${id}`),
  ).toBe(0);
});

test("a closed plan lets nothing of its actions be written, a submitted one only what happens to them", async () => {
  const plan = await planOf();
  const [id, gone] = [await create(), await create()];
  await done(deleteAction, on(gone));
  const noting = () => ({ actionId: id, note: "Vu.", requestKey: requestKey() });
  const structure = [
    [createAction, making(plan.id)],
    [deleteAction, on(id)],
    [restoreAction, on(gone, 2)],
  ] as const;
  const followUp = [
    [updateAction, { ...recording(), ...on(id) }],
    [followAction, { ...following({ confidence: "reachable" }), ...on(id, 2) }],
    [blockAction, { ...blocking(), ...on(id, 3) }],
    [unblockAction, on(id, 4)],
    [confirmConfidence, on(id, 5)],
    [addNote, noting()],
    [noteNow, noting()],
  ] as const;
  const standing = (status: string, closedOn: string | null = null) =>
    db.acting`update plan set status = ${status}, closed_on = ${closedOn}, version = version + 1 where id = ${plan.id}`;
  await standing("closed", "2026-11-01");
  for (const [gesture, values] of [...structure, ...followUp])
    expect(await refusal(done(gesture, values)), gesture.says).toBe("planShut");
  await standing("active");
  await standing("submitted");
  for (const [gesture, values] of structure)
    expect(await refusal(done(gesture, values)), gesture.says).toBe("planSubmitted");
  for (const [gesture, values] of followUp)
    expect(await refusal(done(gesture, values)), gesture.says).toBe("done");
  await standing("active");
});
