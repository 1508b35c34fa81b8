import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listEventChoices, listEventVocabulary } from "./event-choices";
import {
  createEvent,
  type EventFields,
  recordReport,
  reprogramEvent,
  suspendEvent,
  updateEvent,
} from "./event-updates";
import { getEvent, listActionEvents, listEventChanges } from "./events";

const today = "2026-11-23";
const { agentA, agentB, associate, regional, elected, electedOfB, admin } = viewers;
const region = stableId("region", "nord-pas-de-calais");
const boulonnais = { regionId: region, territoryId: stableId("territory", "boulonnais") };
const montreuillois = stableId("territory", "montreuillois");
const sambre = stableId("territory", "sambre-avesnois");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const fields: EventFields = {
  actionId: null,
  operationId: null,
  type: "workshop",
  topic: "housing",
  audience: null,
  title: "Atelier de l’habitat",
  description: "",
  startsOn: "2026-11-20",
  startsAt: "09:30",
  endsOn: "2026-11-20",
  endsAt: null,
  place: "Mairie",
  communeCode: null,
  organisers: "",
  capacity: null,
  costCents: 45_050,
};
const report = {
  attendance: null,
  holdersAttending: null,
  electedAttending: 0,
  womenAttending: null,
  organisationsPresent: "",
  contactsToFollow: null,
  satisfaction: null,
  followUp: "",
};
const key = () => crypto.randomUUID();
const at = (id: string, version: number) => ({ id, version, requestKey: key(), place: boulonnais, today });
const make = (coOrganisers: string[] = [], requestKey: string = key()) =>
  createEvent(agentA, { requestKey, place: boulonnais, fields, coOrganisers });
const stored = async (id: string, scope = agentA) => {
  const event = await getEvent(scope, id);
  if (!event) throw new Error("The event is not there.");
  return event;
};

test("an event created twice by one request is one, with its links, in its own territory alone", async () => {
  const requestKey = key();
  const asked = [montreuillois, boulonnais.territoryId, stableId("region", "elsewhere")];
  const [first, second] = await Promise.all([make(asked, requestKey), make(asked, requestKey)]);
  expect(second).toBe(first);
  expect(await stored(first)).toMatchObject({
    associates: [{ id: montreuillois }],
    topicLabel: "Habitat",
    startsAt: "09:30:00",
    costCents: 45_050,
    attendance: null,
    version: 1,
  });
  for (const other of [associate, agentB, regional, elected])
    await expect(
      createEvent(other, { requestKey: key(), place: boulonnais, fields, coOrganisers: [] }),
    ).rejects.toThrow();
});

test("co-organisers read and write nothing; others do not see it", async () => {
  const id = await make([montreuillois]);
  for (const reader of [associate, regional, elected]) expect((await stored(id, reader)).id).toBe(id);
  for (const other of [agentB, electedOfB, admin]) expect(await getEvent(other, id)).toBeNull();
  for (const other of [associate, agentB, regional, elected, electedOfB, admin]) {
    expect(await updateEvent(other, at(id, 1), { ...fields, title: "Volé" }, [])).toBe("absent");
    expect(await recordReport(other, at(id, 1), report)).toBe("absent");
    expect(await suspendEvent(other, at(id, 1), { status: "cancelled", statusReason: "x" })).toBe("absent");
    expect(await reprogramEvent(other, at(id, 1), fields)).toBe("absent");
  }
  expect(await stored(id)).toMatchObject({ version: 1, title: fields.title, status: "planned" });
});

test("an edit moves fields and links together, at the version read", async () => {
  const id = await make([montreuillois]);
  const same = at(id, 1);
  expect(await updateEvent(agentA, same, { ...fields, title: "Deux" }, [sambre])).toBe("saved");
  expect(await updateEvent(agentA, same, { ...fields, title: "Deux" }, [sambre])).toBe("saved");
  expect(await updateEvent(agentA, at(id, 1), { ...fields, title: "Trois" }, [])).toBe("conflict");
  const now = await stored(id);
  expect([now.title, now.version, now.associates.map((one) => one.id)]).toEqual(["Deux", 2, [sambre]]);
  expect(await getEvent(associate, id)).toBeNull();
  expect(await updateEvent(agentA, at(id, 2), fields, [])).toBe("saved");
  expect((await stored(id)).associates).toEqual([]);
});

test("a report closes the event on its first day of writing, and its correction keeps that day", async () => {
  const id = await make();
  expect(await recordReport(agentA, at(id, 1), report)).toBe("saved");
  expect(await stored(id)).toMatchObject({
    status: "reported",
    reportedOn: today,
    attendance: null,
    electedAttending: 0,
  });
  const later = { ...at(id, 2), today: "2026-12-01" };
  expect(await recordReport(agentA, later, { ...report, attendance: 0 })).toBe("saved");
  expect(await stored(id)).toMatchObject({ reportedOn: today, attendance: 0, version: 3 });
  expect(await recordReport(agentA, at(id, 2), report)).toBe("conflict");
  await expect(
    recordReport(agentA, at(id, 3), { ...report, attendance: 3, womenAttending: 4 }),
  ).rejects.toThrow();
});

test("postponed with its reason, then planned again at new dates; each gesture is in its history", async () => {
  const id = await make();
  const postponed = { status: "postponed", statusReason: "Salle fermée" } as const;
  expect(await suspendEvent(agentA, at(id, 1), postponed)).toBe("saved");
  expect(await stored(id)).toMatchObject(postponed);
  const dates = { startsOn: "2026-12-04", startsAt: null, endsOn: "2026-12-05", endsAt: null };
  expect(await reprogramEvent(agentA, at(id, 2), dates)).toBe("saved");
  expect(await stored(id)).toMatchObject({ ...dates, status: "planned", statusReason: null });
  const { changes } = await listEventChanges(agentA, id, 10);
  expect(changes.map(({ operation }) => operation)).toEqual(["update", "update", "insert"]);
  expect(changes[1]?.changes.status).toEqual({ before: "planned", after: "postponed" });
  expect(await listEventChanges(agentB, id, 10)).toEqual({ changes: [], links: [] });
});

test("co-organisers that come and go are in its history, those that it was made with are not", async () => {
  const id = await make([montreuillois]);
  const told = async (scope = agentA) =>
    (await listEventChanges(scope, id, 10)).links.map(({ name, added, author }) => [name, added, author]);
  expect(await told()).toEqual([]);
  await updateEvent(agentA, at(id, 1), fields, [sambre]);
  const links = [
    ["Sambre-Avesnois", true, "Agent du Boulonnais"],
    ["Pays du Montreuillois", false, "Agent du Boulonnais"],
  ];
  expect(await told()).toEqual(links);
  // Who reads the row by a link reads its history; who no longer does, nothing.
  expect(await told(agentB)).toEqual(links);
  expect(await told(associate)).toEqual([]);
});

test("a form offers what the territory has: its communes, its actions in force, the others of its Région", async () => {
  const place = { ...boulonnais, territoryKind: "grouping" } as const;
  const nothing = { actionId: null, communeCode: null };
  const choices = await listEventChoices(agentA, place, today, nothing);
  const labels = (options: { label: string }[]) => options.map(({ label }) => label);
  expect(labels(choices.communes)).toContain("Boulogne-sur-Mer");
  expect(labels(choices.communes)).not.toContain("Maubeuge");
  expect(choices.territories.map(({ value }) => value)).not.toContain(boulonnais.territoryId);
  expect(choices.territories).toHaveLength(21);
  expect(choices.actions.length).toBeGreaterThan(0);
  const theirs = await db.owner<{ id: string }[]>`
    select id from action where territory_id = ${boulonnais.territoryId} and deleted_at is null`;
  for (const { id } of choices.actions) expect(theirs.map((one) => one.id)).toContain(id);
  expect((await listEventChoices(agentB, place, today, nothing)).actions.length).toBeLessThan(
    choices.actions.length,
  );

  const [action] = choices.actions;
  const id = await make();
  await updateEvent(agentA, at(id, 1), { ...fields, actionId: action?.id ?? "" }, []);
  expect((await listActionEvents(agentA, action?.id ?? "")).map((one) => one.id)).toContain(id);
  expect(await listActionEvents(agentB, action?.id ?? "")).toEqual([]);
  const vocabulary = await listEventVocabulary(agentA);
  expect(vocabulary.topics.map(({ value }) => value)).toContain("fair_trade");
  expect(vocabulary.operations.map(({ value }) => value)).toContain("ess_month");
});

test("ten editors of one event: one is acknowledged, one version gained, the others are told", async () => {
  const id = await make();
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, n) => updateEvent(agentA, at(id, 1), { ...fields, title: `Nº ${n}` }, [])),
  );
  expect(all.filter((outcome) => outcome === "saved")).toHaveLength(1);
  expect(all.filter((outcome) => outcome === "conflict")).toHaveLength(9);
  expect((await stored(id)).version).toBe(2);
});
