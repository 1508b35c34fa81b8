import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { anEvent, changeEvent } from "../testing/events";
import { type Opened, openSeeded } from "../testing/opened";
import { placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listEventChoices, listEventVocabulary } from "./choices";
import { listActionEvents, listEventChanges } from "./reads";

const today = "2026-11-23";
const { agentA, agentB, associate } = viewers;
const boulonnais = placeIn("boulonnais");
const montreuillois = stableId("territory", "montreuillois");
const sambre = stableId("territory", "sambre-avesnois");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("co-organisers that come and go are in its history, those that it was made with are not", async () => {
  const id = await anEvent(agentA, boulonnais, { coOrganisers: [montreuillois] });
  const told = async (scope = agentA) =>
    (await listEventChanges(scope, id, 10)).links.map(({ name, added, author }) => [name, added, author]);
  expect(await told()).toEqual([]);
  await changeEvent(agentA, id, { coOrganisers: [sambre] });
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
  const id = await anEvent(agentA, boulonnais, { actionId: action?.id ?? "" });
  expect((await listActionEvents(agentA, action?.id ?? "")).map((one) => one.id)).toContain(id);
  expect(await listActionEvents(agentB, action?.id ?? "")).toEqual([]);
  const vocabulary = await listEventVocabulary(agentA);
  expect(vocabulary.topics.map(({ value }) => value)).toContain("fair_trade");
  expect(vocabulary.operations.map(({ value }) => value)).toContain("ess_month");
});
