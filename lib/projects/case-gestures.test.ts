import { afterAll, beforeAll, expect, test } from "vitest";
import { summarizeProjects } from "@/db/projects/figures";
import { getHolder } from "@/db/projects/holder/reads";
import { listMeetings } from "@/db/projects/meetings/reads";
import { getProject } from "@/db/projects/reads";
import { person } from "@/db/testing/cases";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { aProject } from "@/db/testing/projects";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { held, met, on, open } from "@/lib/testing/project-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { eraseHolder, saveHolder } from "./holder/gestures";
import { noteContact } from "./meetings/gestures";

const { agentA, agentB, regional, elected, admin, nobody } = actors;
const today = "2026-11-23";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const record = (id: string, version: number | "" = "", change: object = {}, key: string = requestKey()) => ({
  ...held(change),
  ...on(id, version, key),
});
const noted = (projectId: string, change: object = {}, key: string = requestKey()) => ({
  ...met(change),
  ...{ projectId, requestKey: key },
});
const holderOf = (id: string) => getHolder(agentA.scope, id);

test("of two first holders one is written; the other is a conflict, the same again when it is sent again", async () => {
  const id = await open();
  const all = [1, 2, 3].map((n) => record(id, "", { name: `Personne ${n}` }));
  const race = await Promise.all(all.map((values) => refusal(done(saveHolder, values))));
  expect([...race].sort()).toEqual(["conflict", "conflict", "done"]);
  for (const [index, values] of all.entries())
    expect(await refusal(done(saveHolder, values))).toBe(race[index]);
  const stale = await saveHolder.run(agentA, [entryOf(record(id))]).catch((error) => error);
  expect(stale).toMatchObject({ theirs: { version: 1, phone: person.phone } });
});

test("a holder is written at its version, erased, and recorded again with a new consent", async () => {
  const id = await open();
  await done(saveHolder, record(id));
  expect(await holderOf(id)).toMatchObject({ ...person, version: 1 });
  await done(saveHolder, record(id, 1, { phone: "", email: "AUTRE@Exemple.fr" }));
  expect(await holderOf(id)).toMatchObject({ phone: null, email: "autre@exemple.fr", version: 2 });
  await done(noteContact, noted(id));
  const before = (await summarizeProjects(agentA.scope, {}, today)).summary;
  expect(await refusal(done(eraseHolder, on(id, 1)))).toBe("changed");
  const once = on(id, 2);
  expect([await done(eraseHolder, once), await done(eraseHolder, once)]).toEqual([id, id]);
  const erased = { name: null, phone: null, email: null, erasedOn: today, version: 3 };
  expect(await holderOf(id)).toMatchObject(erased);
  expect((await summarizeProjects(agentA.scope, {}, today)).summary).toEqual(before);
  expect(await listMeetings(agentA.scope, id)).toHaveLength(1);
  const [left] = await db.owner`select row_to_json(h)::text as text from holder h where project_id = ${id}`;
  expect(left?.text).not.toContain("Secrète");
  await done(saveHolder, record(id, 3));
  expect(await holderOf(id)).toMatchObject({ name: person.name, erasedOn: null, version: 4 });
  expect(await refusal(done(eraseHolder, on(await open())))).toBe("absent");
});

test("a holder says what is wrong of today", async () => {
  const id = await open();
  const wrong = (change: object) => refusal(done(saveHolder, record(id, "", change)));
  expect(await wrong({ consentOn: "2026-11-24" })).toEqual(["consentOn"]);
  expect(await wrong({ keepUntil: "2029-11-24" })).toEqual(["keepUntil"]);
  expect(await wrong({ keepUntil: "2029-11-23" })).toBe("done");
});

test("a contact is noted once, dates its project, and is neither of the future nor of another time", async () => {
  const id = await open();
  const values = noted(id, { metOn: today });
  expect(await done(noteContact, values)).toBe(await done(noteContact, values));
  expect(await listMeetings(agentA.scope, id)).toHaveLength(1);
  expect(await getProject(agentA.scope, id)).toMatchObject({ contactedOn: today, version: 2 });
  expect(await refusal(done(noteContact, { ...values, summary: "Autre chose." }))).toBe("recorded");
  expect(await refusal(done(noteContact, noted(id, { metOn: "2026-11-24" })))).toEqual(["metOn"]);
  expect(await refusal(done(noteContact, noted(id, { metOn: "2020-01-01" })))).toEqual(["metOn"]);
});

test("nobody but the agents of the territory writes a holder or a contact, the Région neither, even on its own", async () => {
  const id = await open();
  await done(saveHolder, record(id));
  for (const actor of [agentB, regional, elected, admin, nobody]) {
    const seen = actor === regional ? "forbidden" : "absent";
    expect(await refusal(done(saveHolder, record(id, 1), actor))).toBe(seen);
    expect(await refusal(done(eraseHolder, on(id, 1), actor))).toBe(seen);
    expect(await refusal(done(noteContact, noted(id), actor))).toBe(seen);
  }
  const own = await aProject(regional.scope, "nord-pas-de-calais");
  expect(await refusal(done(saveHolder, record(own), regional))).toBe("forbidden");
  expect(await refusal(done(noteContact, noted(own), regional))).toBe("forbidden");
});
