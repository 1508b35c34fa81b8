import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { getEvent, listEventChanges } from "@/db/events/reads";
import { eventOrganisers } from "@/db/events/wall";
import { joining } from "@/db/kernel/joining";
import { setLinks } from "@/db/kernel/links";
import { stableId } from "@/db/reference/stable-id";
import { type Tx, writeInScope } from "@/db/scope";
import { closePlanOf, during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { viewers } from "@/db/testing/viewers";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { main, making, on, plan, report } from "@/lib/testing/event-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import {
  cancelEvent,
  createEvent,
  deleteEvent,
  postponeEvent,
  reportEvent,
  reprogramEvent,
  restoreEvent,
  updateEvent,
} from "./gestures";

const { agentA } = actors;
const { territoryId, regionId } = placeIn("boulonnais");
const montreuillois = stableId("territory", "montreuillois");
const sambre = stableId("territory", "sambre-avesnois");
const past = { startsOn: "2026-11-20", endsOn: "2026-11-20" };
const today = "2026-11-23";

let db: Opened;
let inForce: string;
beforeAll(async () => {
  db = await openSeeded();
  const [action] = await db.owner<{ id: string }[]>`
    select a.id from action a where a.territory_id = ${territoryId} and a.deleted_at is null
       and app.plan_status(a.plan_id) = 'active'
       and not exists (select 1 from event e where e.action_id = a.id and e.deleted_at is null)
       and not exists (select 1 from project p where p.action_id = a.id and p.deleted_at is null)
       and not exists (select 1 from job j where j.action_id = a.id and j.deleted_at is null) limit 1`;
  inForce = action?.id ?? "";
});
afterAll(() => db.drop());

const stored = async (id: string, scope = agentA.scope) => {
  const event = await getEvent(scope, id);
  if (!event) throw new Error("The event is not there.");
  return event;
};
const edit = (id: string, version: number, change: Parameters<typeof main>[0] = {}) => ({
  ...main(change),
  ...on(id, version),
});
const days = (startsOn: string, endsOn = "") => ({ startsOn, startsAt: "", endsOn, endsAt: "" });

test("an event created twice by one request is one, with its links, in its own territory alone", async () => {
  const fields = { topic: "housing", startsAt: "09:30", costCents: 45_050, coOrganisers: [montreuillois] };
  const values = making(fields);
  const [first, second] = await Promise.all([done(createEvent, values), done(createEvent, values)]);
  expect(second).toBe(first);
  expect(await stored(first)).toMatchObject({
    associates: [{ id: montreuillois }],
    topicLabel: "Habitat",
    startsAt: "09:30:00",
    endsOn: "2026-11-25",
    costCents: 45_050,
    attendance: null,
    version: 1,
  });
  expect(await refusal(done(createEvent, { ...values, title: "Autre" }))).toBe("recorded");
  const foreign = making({ coOrganisers: [territoryId] });
  expect(await refusal(done(createEvent, foreign))).toEqual(["coOrganisers"]);
  expect(await refusal(done(createEvent, making({ communeCode: "59350", topic: "inconnu" })))).toEqual([
    "topic",
    "communeCode",
  ]);
});

test("nobody else writes an event: what is seen is forbidden, what is not is absent", async () => {
  const id = await plan({ ...past, coOrganisers: [montreuillois] });
  const gone = await plan();
  await done(deleteEvent, on(gone));
  expect((await stored(id, viewers.associate)).id).toBe(id);
  const writes = [
    { gesture: updateEvent, values: edit(id, 1, { title: "Volé" }) },
    { gesture: reportEvent, values: { ...report(), ...on(id) } },
    { gesture: postponeEvent, values: { statusReason: "", ...on(id) } },
    { gesture: cancelEvent, values: { statusReason: "x", ...on(id) } },
    { gesture: reprogramEvent, values: { ...days(today), ...on(id) } },
    { gesture: deleteEvent, values: on(id) },
  ];
  const { agentB, regional, elected, admin, nobody } = actors;
  for (const actor of [agentB, regional, elected, admin, nobody]) {
    const seen = actor === regional || actor === elected ? "forbidden" : "absent";
    for (const { gesture, values } of writes)
      expect(await refusal(done(gesture, values, actor)), gesture.says).toBe(seen);
    expect(await refusal(done(createEvent, making(), actor))).toBe(seen);
    expect(await refusal(done(restoreEvent, on(gone, 2), actor))).toBe("absent");
    expect(await listBinned(actor.scope, "event")).toEqual([]);
  }
  expect(await stored(id)).toMatchObject({ version: 1, title: "Atelier", status: "planned" });
});

test("an edit moves fields and links together, at the version read; a stale one shows what is stored", async () => {
  const id = await plan({ coOrganisers: [montreuillois] });
  const same = edit(id, 1, { title: "Deux", coOrganisers: [sambre] });
  expect([await done(updateEvent, same), await done(updateEvent, same)]).toEqual([id, id]);
  const late = await updateEvent.run(agentA, [entryOf(edit(id, 1, { title: "Trois" }))]).catch((e) => e);
  expect(late).toMatchObject({
    code: "conflict",
    theirs: { title: "Deux", endsOn: "", coOrganisers: [sambre], version: 2 },
  });
  expect(await getEvent(viewers.associate, id)).toBeNull();
  const { changes, links } = await listEventChanges(agentA.scope, id, 10);
  expect(changes.map(({ operation }) => operation)).toEqual(["update", "insert"]);
  expect(links.map(({ name, added }) => [name, added])).toEqual([
    ["Sambre-Avesnois", true],
    ["Pays du Montreuillois", false],
  ]);
  expect(await done(updateEvent, edit(id, 2))).toBe(id);
  expect((await stored(id)).associates).toEqual([]);
});

test("within the transaction of another, links are written with their event, and undone with it", async () => {
  const fields = { coOrganisers: [montreuillois] };
  const id = await writeInScope(agentA.scope, async (tx) => {
    const made = await done(createEvent, making(fields), agentA, tx);
    await done(updateEvent, edit(made, 1, { coOrganisers: [sambre] }), agentA, tx);
    expect(await refusal(done(updateEvent, edit(made, 2, { title: "" }), agentA, tx))).toEqual(["title"]);
    return made;
  });
  expect((await stored(id)).associates.map((one) => one.id)).toEqual([sambre]);
  // A link alone moves nothing, and is refused by the database, in a transaction of its own or in a savepoint.
  const alone = (tx: Tx) => setLinks(tx, eventOrganisers, [{ row: { id, regionId, territoryId }, to: [] }]);
  await expect(writeInScope(agentA.scope, alone)).rejects.toThrow();
  await expect(writeInScope(agentA.scope, (tx) => joining(tx, agentA.scope, alone))).rejects.toThrow();
});

test("a report closes the event on its first day of writing, and its correction keeps that day", async () => {
  const id = await plan(past);
  const early = await plan({ startsOn: "2026-11-24", endsOn: "2026-11-24" });
  expect(await refusal(done(reportEvent, { ...report(), ...on(early) }))).toEqual(["attendance"]);
  await done(reportEvent, { ...report({ electedAttending: 0 }), ...on(id) });
  expect(await stored(id)).toMatchObject({
    ...{ status: "reported", reportedOn: today, attendance: null, electedAttending: 0 },
  });
  const later = { ...agentA, today: "2026-12-01" };
  await done(reportEvent, { ...report({ attendance: 0, satisfaction: 4 }), ...on(id, 2) }, later);
  expect(await stored(id)).toMatchObject({ reportedOn: today, attendance: 0, satisfaction: 4, version: 3 });
  const beyond = { ...report({ attendance: 3, womenAttending: 4 }), ...on(id, 3) };
  expect(await refusal(done(reportEvent, beyond))).toEqual(["womenAttending"]);
  expect(
    await refusal(done(updateEvent, edit(id, 3, { startsOn: "2026-11-24", endsOn: "2026-11-24" }))),
  ).toEqual(["startsOn"]);
  expect(await refusal(done(postponeEvent, { statusReason: "", ...on(id, 3) }))).toBe("locked");
});

test("each move starts from its own statuses, and says so to any other", async () => {
  const id = await plan(past);
  const reasons = (statusReason: string, version: number) => ({ statusReason, ...on(id, version) });
  expect(await refusal(done(reprogramEvent, { ...days("2026-12-04"), ...on(id) }))).toBe("locked");
  await done(postponeEvent, reasons("Salle fermée", 1));
  expect(await stored(id)).toMatchObject({ status: "postponed", statusReason: "Salle fermée" });
  expect(await refusal(done(postponeEvent, reasons("", 2)))).toBe("locked");
  expect(await refusal(done(reportEvent, { ...report(), ...on(id, 2) }))).toBe("locked");
  expect(await refusal(done(cancelEvent, reasons(" ", 2)))).toEqual(["statusReason"]);
  await done(cancelEvent, reasons("Sans public", 2));
  expect(await refusal(done(cancelEvent, reasons("Encore", 3)))).toBe("locked");
  await done(reprogramEvent, { ...days("2026-12-04", "2026-12-05"), ...on(id, 3) });
  expect(await stored(id)).toMatchObject({
    ...{ startsOn: "2026-12-04", endsOn: "2026-12-05", status: "planned", statusReason: null },
  });
  // A stale move is a conflict before any rule, unless nothing could come of it.
  expect(await refusal(done(cancelEvent, reasons("Trop tard", 1)))).toBe("conflict");
  expect(await refusal(done(reprogramEvent, { ...days(today), ...on(id, 1) }))).toBe("locked");
});

test("ten editors of one event: one is acknowledged, one version gained, the others are told", async () => {
  const id = await plan();
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, n) => refusal(done(updateEvent, edit(id, 1, { title: `Nº ${n}` })))),
  );
  expect([...all].sort()).toEqual([...Array.from({ length: 9 }, () => "conflict"), "done"]);
  expect((await stored(id)).version).toBe(2);
});

test("an event goes to the bin and comes back, each once; what a project came from stays", async () => {
  const id = await plan();
  const gone = on(id);
  expect([await done(deleteEvent, gone), await done(deleteEvent, gone)]).toEqual([id, id]);
  const [binned] = (await listBinned(agentA.scope, "event")).filter((row) => row.id === id);
  expect(binned).toMatchObject({ version: 2, title: "Atelier", territoryName: "Boulonnais" });
  expect(binned?.deletedAt).toBeInstanceOf(Date);
  expect(await refusal(done(restoreEvent, on(id, 1)))).toBe("changed");
  const back = on(id, 2);
  expect([await done(restoreEvent, back), await done(restoreEvent, back)]).toEqual([id, id]);

  await db.acting`insert into project (id, region_id, territory_id, event_id, title, opened_on)
    values (gen_random_uuid(), ${regionId}, ${territoryId}, ${id}, 'Recyclerie', ${today})`;
  expect(await refusal(done(deleteEvent, on(id, 3)))).toBe("hanging");
});

test("an event whose action is in the bin does not come back", async () => {
  const id = await plan({ actionId: inForce });
  await done(deleteEvent, on(id));
  await db.acting`update action set deleted_at = now(), version = version + 1 where id = ${inForce}`;
  expect(await refusal(done(restoreEvent, on(id, 2)))).toBe("parentDeleted");
  await db.acting`update action set deleted_at = null, version = version + 1 where id = ${inForce}`;
  expect(await done(restoreEvent, on(id, 2))).toBe(id);
});

test("a thousand events are written by one gesture, with their links, all or none", async () => {
  const all = Array.from({ length: 1_000 }, (_, n) =>
    entryOf(making({ title: `Atelier ${n}`, coOrganisers: n % 2 ? [sambre] : [] }, requestKey())),
  );
  const ids = await createEvent.run(agentA, all);
  const [counted] = await db.owner<{ events: number; links: number }[]>`
    select (select count(*) from event where id = any(${[...ids]}))::int as events,
           (select count(*) from event_territory where event_id = any(${[...ids]}))::int as links`;
  expect(counted).toEqual({ events: 1_000, links: 500 });
});

test("a plan that is closed while an event of its action is planned: the event waits, and is refused", async () => {
  const planned = () => refusal(plan({ actionId: inForce }));
  expect(await during(db, agentA.id, closePlanOf(inForce), planned)).toBe("planShut");
  // Once it is closed, its action is no longer offered.
  expect(await planned()).toEqual(["actionId"]);
});
