import { afterAll, beforeAll, expect, test } from "vitest";
import { listMeetingTexts } from "@/db/projects/meetings/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { aProject } from "@/db/testing/projects";
import { type Tx, triedOn } from "@/db/testing/tried";
import { eraseHolder, saveHolder } from "@/lib/projects/holder/gestures";
import { actors } from "@/lib/testing/actors";
import { held, met } from "@/lib/testing/project-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { correctContact, noteContact, withdrawContact } from "./gestures";

const { agentA, agentB, regional, admin } = actors;
let db: Opened;
let projectId = "";
beforeAll(async () => {
  db = await openSeeded();
  projectId = await aProject(agentA.scope, "boulonnais");
});
afterAll(() => db.drop());

const key = (): string => requestKey();
const note = (summary: string) => done(noteContact, { ...met({ summary }), projectId, requestKey: key() });
const on = async (meetingId: string, change: Record<string, string> = {}) => {
  const [row] = await db.owner<{ version: number }[]>`select version from meeting where id = ${meetingId}`;
  return { ...change, meetingId, version: String(row?.version), requestKey: key() };
};
const said = (summary: string, more = {}) => ({ summary, nextStep: "", nextDueOn: "", ...more });
const read = async (id: string) => {
  const { meetings, versions } = await listMeetingTexts(agentA.scope, projectId);
  return {
    contact: meetings.find((one) => one.id === id),
    former: versions.filter(({ rowId }) => rowId === id),
  };
};
const aged = (id: string) =>
  db.owner.begin(async (sql) => {
    await sql`alter table meeting disable trigger user`;
    await sql`update meeting set created_at = now() - interval '16 minutes' where id = ${id}`;
    await sql`alter table meeting enable trigger user`;
  });
const canaries = async () => {
  const [left] = await db.owner<
    { found: string }[]
  >`select (select count(*) from meeting m where m::text like '%Canari%')
    + (select count(*) from text_version v where v::text like '%Canari%')
    + (select count(*) from audit a where a.changes::text like '%Canari%') as found`;
  return Number(left?.found);
};

test("a contact is corrected by its author, in sight after fifteen minutes, and withdrawn with all that it said", async () => {
  const id = await note("Canari un");
  await done(correctContact, await on(id, said("Canari deux")));
  expect(await read(id)).toMatchObject({
    contact: { summary: "Canari deux", correctedAt: null },
    former: [],
  });
  await aged(id);
  await done(correctContact, await on(id, said("Canari trois", { nextStep: "Canari suite" })));
  expect(await read(id)).toMatchObject({
    contact: { nextStep: "Canari suite", correctedAt: expect.any(Date) },
    former: [{ texts: { summary: "Canari deux" } }],
  });
  const rewritten = (tx: Tx) =>
    tx`update meeting set summary = 'Non', version = version + 1 where id = ${id} returning id`;
  expect(await triedOn(db.app, regional.scope, rewritten)).toBe("nothing");
  for (const actor of [agentB, regional, admin])
    expect(await refusal(done(correctContact, await on(id, said("Non")), actor))).toBe("absent");
  await done(withdrawContact, await on(id));
  expect(await read(id)).toMatchObject({
    contact: { summary: "", nextStep: "", withdrawnAt: expect.any(Date) },
    former: [],
  });
  expect(await canaries()).toBe(0);
  expect(await refusal(done(correctContact, await on(id, said("Encore"))))).toBe("withdrawn");
});

test("the day and the kind of a contact stay; what it says next is not due before it", async () => {
  const id = await note("Un contact");
  expect(await refusal(done(correctContact, await on(id, said(""))))).toEqual(["summary"]);
  const early = said("Dit", { nextStep: "Rappeler", nextDueOn: "2020-01-01" });
  expect(await refusal(done(correctContact, await on(id, early)))).toEqual(["nextDueOn"]);
  const moved = (tx: Tx) =>
    tx`update meeting set kind = case kind when 'phone' then 'visit' else 'phone' end, version = version + 1 where id = ${id} returning id`;
  expect(await triedOn(db.app, agentA.scope, moved)).not.toBe("written");
});

test("former texts of the contacts of a case go with its holder", async () => {
  await done(saveHolder, held({ projectId, requestKey: key(), version: "" }));
  const id = await note("Canari quatre");
  await aged(id);
  await done(correctContact, await on(id, said("Un texte sans personne.")));
  expect(await canaries()).toBe(1);
  await done(eraseHolder, { projectId, version: "1", requestKey: key() });
  expect(await canaries()).toBe(0);
});
