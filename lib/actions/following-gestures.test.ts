import { afterAll, beforeAll, expect, test } from "vitest";
import { listHistory } from "@/db/actions/history";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { entryOf } from "@/lib/kernel/gesture";
import { blocking, create, following, on, read } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { blockAction, unblockAction } from "./blocks/gestures";
import { confirmConfidence, followAction } from "./gestures";
import { addNote, noteNow } from "./notes/gestures";

const { agentA, agentB, associate, regional, elected } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

type Change = Parameters<typeof following>[0];
const follow = (id: string, version: number, change: Change = {}, actor = agentA) =>
  done(followAction, { ...following(change), ...on(id, version) }, actor);

async function counts(id: string) {
  const [row] = await db.owner<{ version: number; notes: number; audits: number; audited: number }[]>`
    select version, (select count(*)::integer from note where action_id = ${id}) as notes,
      (select count(*)::integer from audit where row_id = ${id}) as audits,
      (select count(*)::integer from audit where table_name = 'note'
        and row_id in (select id from note where action_id = ${id})) as audited
      from action where id = ${id}`;
  if (!row) throw new Error("The action is gone.");
  return row;
}

test("fifty editors at once: acknowledged writes are versions gained, the others are told", async () => {
  const id = await create();
  const all = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      refusal(follow(id, 1, { progress: index, note: `Note ${index}` })),
    ),
  );
  const of = (answer: string) => all.filter((one) => one === answer).length;
  // Where the machine is too busy, it says so: what is late is a conflict once it passes.
  expect([of("done"), of("conflict") + of("busy")]).toEqual([1, 49]);
  expect(of("conflict")).toBeGreaterThan(0);
  expect(await counts(id)).toMatchObject({ version: 2, notes: 1 });
});

test("the same request sent again, later or at once, is written once and answered the same", async () => {
  const id = await create();
  const same = { ...following({ note: "Une seule fois." }), ...on(id) };
  const twice = await Promise.all([done(followAction, same), done(followAction, same)]);
  expect([...twice, await done(followAction, same)]).toEqual([id, id, id]);
  expect(await counts(id)).toMatchObject({ version: 2, notes: 1 });
});

test("each write leaves one audit row, with its actor and what changed", async () => {
  const id = await create();
  const before = await counts(id);
  await follow(id, 1, { progress: 77, note: "Tracée." });
  await done(blockAction, { ...blocking({ decisionAwaitedFrom: "region" }), ...on(id, 2) });
  expect(await read(id)).toMatchObject({ blocked: true, blockedOn: "2026-11-23", version: 3 });
  await done(unblockAction, on(id, 3));
  expect(await read(id)).toMatchObject({ blocked: false, blockedOn: null, decisionAwaitedFrom: "none" });
  const after = await counts(id);
  expect(after.audits - before.audits).toBe(3);
  expect(after.audited).toBe(after.notes);
  const trail = await db.owner<{ actor_id: string; changes: Record<string, unknown> }[]>`
    select actor_id, changes from audit where row_id = ${id} order by id desc limit 3`;
  expect(trail.map(({ actor_id }) => actor_id)).toEqual([agentA.id, agentA.id, agentA.id]);
  expect(trail[2]?.changes.progress).toEqual({ before: 0, after: 77 });
});

test("a block said again keeps the day on which it began", async () => {
  const id = await create();
  await done(blockAction, { ...blocking(), ...on(id) });
  const later = { ...agentA, today: "2026-12-24" };
  await done(blockAction, { ...blocking({ blockedReason: "Autre devis." }), ...on(id, 2) }, later);
  expect(await read(id)).toMatchObject({ blockedOn: "2026-11-23", blockedReason: "Autre devis." });
});

test("a confidence is dated when it is given, kept when it is sent back, dated anew when it changes or is confirmed", async () => {
  const id = await create();
  const on1 = (today: string) => ({ ...agentA, today });
  const dated = async () => (await read(id)).confidenceOn;
  await follow(id, 1, { confidence: "reachable" }, on1("2026-03-01"));
  await follow(id, 2, { confidence: "reachable" });
  expect(await dated()).toBe("2026-03-01");
  const once = on(id, 3);
  expect([await done(confirmConfidence, once), await done(confirmConfidence, once)]).toEqual([id, id]);
  expect(await refusal(done(confirmConfidence, on(id, 3)))).toBe("changed");
  expect(await refusal(done(confirmConfidence, on(id, 4), regional))).toBe("forbidden");
  expect(await dated()).toBe("2026-11-23");
  await follow(id, 4, { confidence: "compromised" }, on1("2026-11-24"));
  expect(await dated()).toBe("2026-11-24");
  const [row] = await db.owner`select confidence_by from action where id = ${id}`;
  expect(row?.confidence_by).toBe(agentA.id);
  await follow(id, 5, { confidence: null });
  expect(await read(id)).toMatchObject({ confidence: null, confidenceOn: null });
  expect(await refusal(done(confirmConfidence, on(id, 6)))).toBe("absent");
});

test("a deadline is written where it is asked, and stays where it is not", async () => {
  const id = await create({ plannedEndOn: "2026-12-31" });
  await follow(id, 1);
  expect((await read(id)).plannedEndOn).toBe("2026-12-31");
  const asked = { ...following(), plannedEndOn: "2027-09-30" };
  await done(followAction, { ...asked, ...on(id, 2) });
  expect((await read(id)).plannedEndOn).toBe("2027-09-30");
});

test("an action that begins or ends says since when; a state keeps only its own fields", async () => {
  const id = await create();
  const ended = { status: "done", progress: 100, actualEndOn: "2026-11-10", result: "Fait." } as const;
  await follow(id, 1, { ...ended, resumeOn: "2027-01-15", statusReason: "r" });
  expect(await read(id)).toMatchObject({
    ...ended,
    ...{ actualStartOn: "2026-11-10", resumeOn: null, statusReason: null },
  });
  const [row] = await db.owner<
    { day: string }[]
  >`select touched_on::text as day from action where id = ${id}`;
  expect(row?.day).toBe("2026-11-23");
  await follow(id, 2, { status: "on_hold", resumeOn: "2027-01-15", result: "r" });
  expect(await read(id)).toMatchObject({ result: null, actualEndOn: null, resumeOn: "2027-01-15" });
});

test("a conflict shows what is stored, what it held in the states that it left, and the note written with it", async () => {
  const id = await create();
  await follow(id, 1, { status: "cancelled", statusReason: "Faute de local." });
  await follow(id, 2, { progress: 30, note: "Le local est trouvé." });
  const stale = await followAction
    .run(agentA, [entryOf({ ...following(), ...on(id) })])
    .catch((error) => error);
  expect(stale).toMatchObject({
    code: "conflict",
    theirs: {
      version: 3,
      byState: ["resumeOn", "statusReason", "actualEndOn", "result"],
      progress: 30,
      statusReason: "Faute de local.",
      note: "Le local est trouvé.",
    },
  });
});

test("updates of one request write each its note", async () => {
  const ids = [await create(), await create()];
  await followAction.run(
    agentA,
    ids.map((id, index) => entryOf({ ...following({ note: `Note ${index}` }), ...on(id) })),
  );
  for (const id of ids) expect(await counts(id)).toMatchObject({ version: 2, notes: 1 });
});

test("a note is written in the name of the territory, of an associate, of the Région's own, and of nobody who only reads", async () => {
  const id = await create({ associates: [...viewers.associate.own] });
  const noting = (actor: typeof agentA, note: string) =>
    done(addNote, { actionId: id, note, requestKey: requestKey() }, actor);
  await noting(agentA, "Du territoire.");
  await noting(associate, "D’un associé.");
  await noting(regional, "De la Région.");
  expect(await refusal(noting(elected, "x"))).toBe("forbidden");
  expect(await refusal(noting(agentB, "x"))).toBe("absent");
  const same = { actionId: id, note: "Tout de suite.", requestKey: requestKey() };
  await Promise.all([done(noteNow, same), done(noteNow, same)]);
  expect(await refusal(done(noteNow, { ...same, note: "Autre." }))).toBe("recorded");
  const { notes } = await listHistory(agentA.scope, id, 12);
  expect(Object.fromEntries(notes.map(({ body, authorTerritory }) => [body, authorTerritory]))).toEqual({
    ...{ "Du territoire.": "Boulonnais", "D’un associé.": "Pays du Montreuillois" },
    ...{ "De la Région.": "Région Nord-Pas de Calais", "Tout de suite.": "Boulonnais" },
  });
  // A note is no version of its action.
  expect((await read(id)).version).toBe(1);
});
