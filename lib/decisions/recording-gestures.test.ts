import { afterAll, beforeAll, expect, test } from "vitest";
import { listDecisions } from "@/db/decisions/reads";
import { closePlanOf, during, duringAs } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { blockAction, unblockAction } from "@/lib/actions/blocks/gestures";
import { followAction } from "@/lib/actions/gestures";
import { blocking, following, on, read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { aBlocked, aDecision, recording, type Typed } from "@/lib/testing/decision-requests";
import { done, refusal } from "@/lib/testing/requests";
import { recordDecision } from "./gestures";

const { agentA, agentB, associate, regional, elected, admin, nobody } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const record = async (actionId: string, typed: Typed = {}, actor = regional) =>
  refusal(done(recordDecision, await recording(actionId, typed), actor));

const auditsOf = (id: string) => db.owner<{ actor: string; changes: Record<string, unknown> }[]>`
  select actor_id as actor, changes from audit where row_id = ${id} order by id desc`;

const yesterday = "2026-11-19";
const aged = (id: string) =>
  db.acting`update action set touched_on = ${yesterday}, version = version + 1 where id = ${id}`;

test("an agreement lifts the block of an action that its officer may not write: version, day and journal say so", async () => {
  const id = await aBlocked();
  await aged(id);
  const before = await read(id);
  expect(await record(id)).toBe("done");
  const after = await read(id);
  expect(after).toMatchObject({
    ...{ blocked: false, blockedOn: null, blockedReason: null, unblockingCondition: null },
    ...{ decisionAwaitedFrom: "none", version: before.version + 1 },
  });
  const [{ touched, by } = { touched: "", by: "" }] = await db.owner<{ touched: string; by: string }[]>`
    select touched_on::text as touched, updated_by as by from action where id = ${id}`;
  expect([touched > yesterday, by]).toEqual([true, regional.id]);
  const [lifted] = await auditsOf(id);
  expect(lifted).toMatchObject({ actor: regional.id, changes: { blocked: { before: true, after: false } } });
  const [decision] = await listDecisions(regional.scope, id);
  expect(decision).toMatchObject({
    askedFrom: "region",
    outcome: "agreed",
    lifts: true,
    author: "Pôle ESS de la Région",
  });
});

test("what becomes of the block follows what was decided, unless it is said otherwise", async () => {
  const fates = [
    ["agreed", "outcome", false, "none"],
    ["agreed", "kept", true, "none"],
    ["refused", "outcome", true, "none"],
    ["refused", "lifted", false, "none"],
    ["deferred", "outcome", true, "region"],
    ["deferred", "lifted", false, "none"],
  ] as const;
  for (const [outcome, fate, blocked, awaited] of fates) {
    const id = await aBlocked();
    const { version } = await read(id);
    expect(await record(id, { outcome, fate })).toBe("done");
    const after = await read(id);
    expect([after.blocked, after.decisionAwaitedFrom], `${outcome} ${fate}`).toEqual([blocked, awaited]);
    // One put off leaves the action as it is.
    expect(after.version - version, `${outcome} ${fate}`).toBe(blocked && awaited === "region" ? 0 : 1);
    expect(after.blockedReason === null).toBe(!blocked);
  }
});

test("the Région’s decision is recorded by its officers, the territory’s by its agents, nobody else’s by anybody", async () => {
  const [ofRegion, ofTerritory, ofNobody] = [
    await aBlocked(),
    await aBlocked("territory"),
    await aBlocked("none"),
  ];
  for (const [actor, region, territory] of [
    [agentA, "forbidden", null],
    [agentB, "absent", "absent"],
    [associate, "absent", "absent"],
    [elected, "forbidden", "forbidden"],
    [admin, "absent", "absent"],
    [nobody, "absent", "absent"],
    [regional, null, "forbidden"],
  ] as const) {
    if (region) expect(await record(ofRegion, {}, actor)).toBe(region);
    if (territory) expect(await record(ofTerritory, {}, actor)).toBe(territory);
  }
  for (const actor of [agentA, regional]) expect(await record(ofNobody, {}, actor)).toBe("changed");
  expect([await record(ofRegion), await record(ofTerritory, {}, agentA)]).toEqual(["done", "done"]);
  expect(await listDecisions(agentB.scope, ofRegion)).toEqual([]);
  expect(await listDecisions(elected.scope, ofRegion)).toHaveLength(1);
});

const raw = (tx: Tx, id: string, from: string) => tx`
  insert into decision (id, region_id, territory_id, action_id, asked_on, asked_from, decided_by, decided_on, outcome, text)
  select gen_random_uuid(), region_id, territory_id, id, '2026-11-02', ${from}, 'Bureau', '2026-11-20', 'agreed', 'Accord.'
    from action where id = ${id} returning id`;

test("the second wall alone says the same: by whom, of which block, and of no closed plan", async () => {
  const [ofRegion, ofTerritory] = [await aBlocked(), await aBlocked("territory")];
  const tried = (actor: typeof agentA, id: string, from: string) =>
    triedOn(db.app, { ...actor.scope, read: agentA.scope.read }, (tx) => raw(tx, id, from));
  for (const actor of [agentB, associate, elected, admin, nobody])
    for (const from of ["region", "territory"])
      expect(await tried(actor, from === "region" ? ofRegion : ofTerritory, from)).toBe("42501");
  expect([await tried(agentA, ofRegion, "region"), await tried(regional, ofTerritory, "territory")]).toEqual([
    ...["42501", "42501"],
  ]);
  expect([await tried(agentA, ofRegion, "territory"), await tried(regional, ofTerritory, "region")]).toEqual([
    ...["MA050", "MA050"],
  ]);
  expect([await tried(agentA, ofTerritory, "territory"), await tried(regional, ofRegion, "region")]).toEqual([
    ...["written", "written"],
  ]);
  await db.acting`update action set deleted_at = now(), version = version + 1 where id = ${ofRegion}`;
  expect(await tried(regional, ofRegion, "region")).toMatch(/^MA0(01|50)$/);
});

test("a form typed on a block that has changed since is told, and one typed on an action that was only followed is not", async () => {
  const id = await aBlocked();
  const read1 = await recording(id);
  const { version } = await read(id);
  await done(followAction, { ...following({ progress: 41 }), ...on(id, version) });
  expect(await refusal(done(recordDecision, read1, regional))).toBe("done");
  const other = await aBlocked();
  const stale = await recording(other);
  const { version: now } = await read(other);
  await done(blockAction, {
    ...blocking({ blockedReason: "Autre motif.", decisionAwaitedFrom: "region" }),
    ...on(other, now),
  });
  expect(await refusal(done(recordDecision, stale, regional))).toBe("changed");
  expect(await listDecisions(regional.scope, other)).toEqual([]);
  // Put off, it waits again: what was read before says nothing of it.
  const before = await recording(other);
  expect(await record(other, { outcome: "deferred" })).toBe("done");
  expect(await refusal(done(recordDecision, before, regional))).toBe("changed");
  expect(await record(other)).toBe("done");
});

test("two officers who settle one block at once: the second waits, and is told, whatever the first decided", async () => {
  for (const outcome of ["agreed", "deferred"]) {
    const id = await aBlocked();
    const [mine, theirs] = [await recording(id, { outcome }), await recording(id, { text: "Le mien." })];
    const second = await duringAs(
      db,
      regional.scope,
      (tx) => done(recordDecision, mine, regional, tx),
      () => refusal(done(recordDecision, theirs, regional)),
    );
    expect(second, outcome).toBe("changed");
    expect((await listDecisions(regional.scope, id)).map(({ text }) => text)).toEqual([mine.text]);
  }
});

test("an agent who lifts the block at the same moment as the Région decides: whoever comes second is told", async () => {
  const id = await aBlocked();
  const [values, { version }] = [await recording(id), await read(id)];
  const late = await duringAs(
    db,
    agentA.scope,
    (tx) => done(unblockAction, on(id, version), agentA, tx),
    () => refusal(done(recordDecision, values, regional)),
  );
  expect([late, await listDecisions(regional.scope, id)]).toEqual(["changed", []]);
  const other = await aBlocked();
  const [decision, { version: then }] = [await recording(other), await read(other)];
  const agent = await duringAs(
    db,
    regional.scope,
    (tx) => done(recordDecision, decision, regional, tx),
    () => refusal(done(unblockAction, on(other, then))),
  );
  expect(agent).toBe("changed");
  expect((await read(other)).version).toBe(then + 1);
  expect(await listDecisions(regional.scope, other)).toHaveLength(1);
});

test("a plan that is closed takes no decision, even closed meanwhile", async () => {
  const id = await aBlocked();
  const values = await recording(id);
  expect(
    await during(db, agentA.id, closePlanOf(id), () => refusal(done(recordDecision, values, regional))),
  ).toBe("planShut");
  const tried = await triedOn(db.app, regional.scope, (tx) => raw(tx, id, "region"));
  expect(tried).toBe("MA002");
  await db.acting`update plan set status = 'active', closed_on = null, version = version + 1
    where id = (select plan_id from action where id = ${id})`;
  expect(await record(id)).toBe("done");
});

test("a decision sent twice is one, and what is typed against itself is refused by field", async () => {
  const id = await aBlocked();
  const values = await recording(id);
  const twice = await Promise.all([
    done(recordDecision, values, regional),
    done(recordDecision, values, regional),
  ]);
  expect(new Set(twice).size).toBe(1);
  const other = await aBlocked();
  for (const [typed, fields] of [
    [{ decidedOn: "2026-11-01" }, ["decidedOn"]],
    [{ decidedOn: "2026-11-24" }, ["decidedOn"]],
    [{ dueOn: "2026-12-01" }, ["ownedBy"]],
    [{ owner: "Direction" }, ["ownedBy"]],
    [{ ownedBy: "region", dueOn: "2026-11-19" }, ["dueOn"]],
    [{ text: " ", decidedBy: "" }, ["decidedBy", "text"]],
    [{ outcome: "", fate: "" }, ["outcome", "fate"]],
  ] as [Typed, string[]][])
    expect(await record(other, typed)).toEqual(fields);
  expect((await aDecision()).id).not.toBe("");
});
