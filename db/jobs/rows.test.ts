import { afterAll, beforeAll, expect, test } from "vitest";
import type { Scope } from "../scope";
import { plainJob } from "../testing/fields";
import { declareJob } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import { placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { getJob, listJobs } from "./reads";

const { agentA, agentB, associate, agentAElectedB, regional, elected, electedOfB } = viewers;
const counts = { women: 2, inclusion: 0, young: 1, seniors: 2, qpv: 1, disabled: 1, longTermUnemployed: 2 };
const none = Object.fromEntries(Object.keys(counts).map((name) => [name, null]));
const sort = { key: "date", direction: "desc" } as const;

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

async function declared(writer: Scope, slug: string, actionId: string | null) {
  const fields = { ...plainJob, ...counts, actionId };
  return declareJob(writer, placeIn(slug), fields);
}

/** What the list and the sheet tell this reader of the « dont » of a row. */
async function told(reader: Scope, id: string) {
  const list = await listJobs(reader, {}, sort, null);
  const said = [list.rows.find((row) => row.id === id), await getJob(reader, id)];
  return said.map((row) => ({
    detailed: row?.detailed,
    ...Object.fromEntries(Object.keys(counts).map((name) => [name, row?.[name as keyof typeof counts]])),
  }));
}

test("« dont » counts are exact for the agents of the territory and the staff of its Région, and told to nobody else", async () => {
  const [action] = await db.owner<{ id: string }[]>`
    select a.id from action a join action_territory l on l.action_id = a.id
     where a.territory_id = ${agentA.own[0] ?? ""} and l.territory_id = ${associate.own[0] ?? ""}
       and a.deleted_at is null limit 1`;
  expect(action).toBeDefined();
  const shared = await declared(agentA, "boulonnais", action?.id ?? null);
  const ofB = await declared(agentB, "sambre-avesnois", null);
  const exact = { detailed: true, ...counts };
  const masked = { detailed: false, ...none };
  for (const reader of [agentA, regional]) expect(await told(reader, shared)).toEqual([exact, exact]);
  for (const reader of [associate, elected]) expect(await told(reader, shared)).toEqual([masked, masked]);
  for (const reader of [agentB, regional]) expect(await told(reader, ofB)).toEqual([exact, exact]);
  // One person, two memberships: each row answers to the one that holds it.
  for (const reader of [electedOfB, agentAElectedB, elected])
    expect(await told(reader, ofB)).toEqual([masked, masked]);
  expect(await told(agentAElectedB, shared)).toEqual([exact, exact]);
});

test("a reader who has the « dont » of no row has not their columns either", async () => {
  const detailed = async (reader: Scope) =>
    (await listJobs(reader, {}, sort, { number: 1, size: 1 })).detailed;
  for (const reader of [elected, electedOfB]) expect(await detailed(reader)).toBe(false);
  for (const reader of [agentA, associate, agentAElectedB, regional])
    expect(await detailed(reader)).toBe(true);
});
