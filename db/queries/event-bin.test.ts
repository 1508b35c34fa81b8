import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listAwaitingReport, listComing } from "./event-agenda";
import { deleteEvent, listDeletedEvents, restoreEvent } from "./event-bin";
import { createEvent, type EventFields, recordReport, suspendEvent } from "./event-updates";

const today = "2026-11-23";
const { agentA, agentB, associate, regional, elected } = viewers;
const place = {
  regionId: stableId("region", "nord-pas-de-calais"),
  territoryId: stableId("territory", "boulonnais"),
};
const fields: EventFields = {
  actionId: null,
  operationId: null,
  type: "workshop",
  topic: null,
  audience: null,
  title: "Atelier",
  description: "",
  startsOn: today,
  startsAt: null,
  endsOn: today,
  endsAt: null,
  place: "",
  communeCode: null,
  organisers: "",
  capacity: null,
  costCents: null,
};
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const key = () => crypto.randomUUID();
const make = (change: Partial<EventFields> = {}, coOrganisers: string[] = []) =>
  createEvent(agentA, { requestKey: key(), place, fields: { ...fields, ...change }, coOrganisers });
const at = (id: string, version: number) => ({ id, version, requestKey: key() });

test("an event goes to the bin and comes back, for those who write its territory and nobody else", async () => {
  const id = await make({}, [stableId("territory", "montreuillois")]);
  for (const other of [agentB, associate, regional, elected])
    expect(await deleteEvent(other, at(id, 1))).toBe("absent");
  expect(await deleteEvent(agentA, at(id, 2))).toBe("conflict");
  const once = at(id, 1);
  expect([await deleteEvent(agentA, once), await deleteEvent(agentA, at(id, 2))]).toEqual([
    "saved",
    "absent",
  ]);

  const inBin = async (scope: typeof agentA) =>
    (await listDeletedEvents(scope)).filter((row) => row.id === id);
  expect(await inBin(agentA)).toMatchObject([
    { version: 2, title: "Atelier", territoryName: "Boulonnais", deletedByName: expect.any(String) },
  ]);
  expect((await inBin(agentA))[0]?.deletedAt).toBeInstanceOf(Date);
  for (const other of [agentB, associate, regional, elected]) {
    expect(await inBin(other)).toEqual([]);
    expect(await restoreEvent(other, at(id, 2))).toBe("absent");
  }
  expect(await restoreEvent(agentA, at(id, 1))).toBe("conflict");
  const back = at(id, 2);
  expect([await restoreEvent(agentA, back), await inBin(agentA)]).toEqual(["saved", []]);
});

test("an event from which a project came stays, and one whose action is in the bin does not come back", async () => {
  const held = await make();
  const project = crypto.randomUUID();
  await db.owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${agentA.actorId}, true)`;
    await tx`insert into project (id, region_id, territory_id, event_id, title, opened_on)
             values (${project}, ${place.regionId}, ${place.territoryId}, ${held}, 'Recyclerie', ${today})`;
  });
  expect(await deleteEvent(agentA, at(held, 1))).toBe("hanging");

  const [action] = await db.owner<{ id: string }[]>`
    select a.id from action a where a.territory_id = ${place.territoryId} and a.deleted_at is null and app.plan_status(a.plan_id) = 'active'
       and not exists (select 1 from event e where e.action_id = a.id and e.deleted_at is null)
       and not exists (select 1 from project p where p.action_id = a.id and p.deleted_at is null)
       and not exists (select 1 from job j where j.action_id = a.id and j.deleted_at is null) limit 1`;
  const id = await make({ actionId: action?.id ?? "" });
  expect(await deleteEvent(agentA, at(id, 1))).toBe("saved");
  await db.owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${agentA.actorId}, true)`;
    await tx`update action set deleted_at = now(), version = version + 1 where id = ${action?.id ?? ""}`;
  });
  expect(await restoreEvent(agentA, at(id, 2))).toBe("hanging");
});

test("what awaits a report and what comes: own or co-organised, at their thresholds", async () => {
  const shared = [stableId("territory", "montreuillois")];
  const yesterday = await make({ title: "Hier", startsOn: "2026-11-20", endsOn: "2026-11-22" }, shared);
  const now = await make({ title: "En cours", startsOn: "2026-11-22", endsOn: today });
  const last = await make({ title: "Dans 14 jours", startsOn: "2026-12-07", endsOn: "2026-12-08" }, shared);
  const beyond = await make({ title: "Dans 15 jours", startsOn: "2026-12-08", endsOn: "2026-12-08" });
  const put = await make({ title: "Reporté", startsOn: "2026-11-20", endsOn: "2026-11-20" });
  await suspendEvent(agentA, at(put, 1), { status: "postponed", statusReason: null });
  const tried = [yesterday, now, last, beyond, put];

  const awaiting = async (scope: typeof agentA) =>
    (await listAwaitingReport(scope, today)).filter(({ id }) => tried.includes(id));
  const coming = async (scope: typeof agentA) =>
    (await listComing(scope, today, 14)).filter(({ id }) => tried.includes(id));
  const short = ({ id, days, editable }: { id: string; days: number; editable: boolean }) => [
    id,
    days,
    editable,
  ];

  expect((await awaiting(agentA)).map(short)).toEqual([[yesterday, 1, true]]);
  expect((await awaiting(associate)).map(short)).toEqual([[yesterday, 1, false]]);
  expect((await coming(agentA)).map(short)).toEqual([
    [now, 0, true],
    [last, 14, true],
  ]);
  expect((await coming(associate)).map(short)).toEqual([[last, 14, false]]);
  for (const other of [agentB, elected, regional]) {
    expect(await awaiting(other)).toEqual([]);
    expect(await coming(other)).toEqual([]);
  }

  const unknown = {
    attendance: null,
    holdersAttending: null,
    electedAttending: null,
    womenAttending: null,
    organisationsPresent: "",
    contactsToFollow: null,
    satisfaction: null,
    followUp: "",
  };
  expect(await recordReport(agentA, { ...at(yesterday, 1), today }, unknown)).toBe("saved");
  expect(await awaiting(agentA)).toEqual([]);
});
