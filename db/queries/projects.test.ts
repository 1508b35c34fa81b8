import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { holders, liveMeetings, liveProjects, meetings } from "../schema/projects";
import { inScope, withinOwn, withinStaff, writeInScope } from "../scope";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject, aTarget, placeIn, plainProject } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { createHolder, eraseHolder, getHolder, type HolderFields, updateHolder } from "./holders";
import { addMeeting, listMeetings } from "./meetings";
import { listProjects } from "./project-lists";
import { listExpected, summarizeProjects } from "./project-summary";
import { advanceProject, createProject, updateProject } from "./project-updates";
import { getProject } from "./projects";

const today = "2026-11-25";
const { agentA, agentB, regional } = viewers;
let db: Opened;
let owner: PostgresJsDatabase;
beforeAll(async () => {
  db = await openSeeded();
  owner = drizzle(db.owner, { casing: "snake_case" });
});
afterAll(() => db.drop());

const boulonnais = placeIn("boulonnais");
const key = () => crypto.randomUUID();
const person: HolderFields = {
  name: "Une Personne-Secrète",
  phone: "03 21 00 00 00",
  email: "secret@exemple.fr",
  consentOn: today,
  keepUntil: "2029-11-25",
};
const contact = { kind: "visit" as const, summary: "Confidence du porteur.", nextStep: "", nextDueOn: null };

/** A project of the Boulonnais with its holder and one contact. */
async function aCase() {
  const id = await aProject(agentA, "boulonnais");
  expect(await createHolder(agentA, id, key(), person)).toBe("saved");
  await addMeeting(agentA, { id, ...boulonnais }, key(), { ...contact, metOn: "2026-11-02" });
  return id;
}

const sorted = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

test("both walls show each reader the same projects, holders and contacts", async () => {
  const id = await aCase();
  await aProject(agentB, "sambre-avesnois");
  await aProject(regional, "nord-pas-de-calais");
  for (const [name, scope] of Object.entries(viewers)) {
    const tables = [
      { table: liveProjects, wall: withinStaff(scope, liveProjects) },
      { table: holders, wall: withinOwn(scope, holders) },
      { table: liveMeetings, wall: withinOwn(scope, liveMeetings) },
    ];
    for (const { table, wall } of tables) {
      const first = await owner.select({ id: table.id }).from(table).where(wall);
      const second = await inScope(scope, (tx) => tx.select({ id: table.id }).from(table));
      expect(sorted(second), name).toEqual(sorted(first));
    }
    const close = scope.own.includes(boulonnais.territoryId);
    expect((await getHolder(scope, id)) !== null, `${name} holder`).toBe(close);
    expect((await listMeetings(scope, id)).length, `${name} contacts`).toBe(close ? 1 : 0);
    expect((await getProject(scope, id)) !== null, `${name} project`).toBe(close || scope.staff.length > 0);
  }
});

test("nothing of a holder nor of a contact is in what others read of a project, nor in the audit", async () => {
  const id = await aCase();
  const sort = { key: "titre", direction: "asc" } as const;
  const read = JSON.stringify([
    await getProject(regional, id),
    await listProjects(regional, {}, sort, null, today),
    await listProjects(agentA, {}, sort, null, today),
    await db.owner`select * from audit`,
  ]);
  expect(read).toContain(plainProject.title);
  for (const secret of [person.name, person.phone, person.email, contact.summary])
    expect(read).not.toContain(secret);
});

test("those who may not write a case change nothing of it", async () => {
  const id = await aCase();
  const holder = await getHolder(agentA, id);
  const place = { id, ...boulonnais };
  for (const scope of [
    agentB,
    regional,
    viewers.elected,
    viewers.electedOfB,
    viewers.admin,
    viewers.nobody,
  ]) {
    expect(await updateProject(scope, aTarget(id, 2), plainProject)).toBe("absent");
    expect(await advanceProject(scope, aTarget(id, 2), "launch", today)).toBe("absent");
    expect(await updateHolder(scope, aTarget(holder?.id ?? "", 1), person)).toBe("absent");
    expect(await eraseHolder(scope, aTarget(holder?.id ?? "", 1), today)).toBe("absent");
    await expect(createProject(scope, boulonnais, key(), plainProject)).rejects.toThrow();
    await expect(addMeeting(scope, place, key(), { ...contact, metOn: today })).rejects.toThrow();
  }
  const other = await aProject(agentA, "boulonnais");
  expect(await createHolder(regional, other, key(), person)).toBe("absent");
  // The Région writes its own projects, and no holder even there.
  const own = await aProject(regional, "nord-pas-de-calais");
  expect(await advanceProject(regional, aTarget(own, 1), "launch", today)).toBe("saved");
  expect(await createHolder(regional, own, key(), person)).toBe("absent");
  const elsewhere = viewers.agentAElectedB;
  await expect(createProject(elsewhere, placeIn("sambre-avesnois"), key(), plainProject)).rejects.toThrow();
});

test("a creation sent twice is one project, one holder, one contact", async () => {
  const request = key();
  const twice = await Promise.all([1, 2].map(() => createProject(agentA, boulonnais, request, plainProject)));
  expect(twice[0]).toBe(twice[1]);
  const project = { id: twice[0] ?? "", ...boulonnais };
  const same = key();
  expect(await createHolder(agentA, project.id, same, person)).toBe("saved");
  expect(await createHolder(agentA, project.id, same, person)).toBe("saved");
  expect(await createHolder(agentA, project.id, key(), person)).toBe("conflict");
  const meeting = { ...contact, metOn: today };
  const noted = key();
  await addMeeting(agentA, project, noted, meeting);
  await addMeeting(agentA, project, noted, meeting);
  expect(await listMeetings(agentA, project.id)).toHaveLength(1);
});

test("of two first holders one is written; the other is a conflict, the same again when it is sent again", async () => {
  const id = await aProject(agentA, "boulonnais");
  const keys = [key(), key(), key()];
  const race = await Promise.all(keys.map((one) => createHolder(agentA, id, one, person)));
  expect([...race].sort()).toEqual(["conflict", "conflict", "saved"]);
  for (const [index, one] of keys.entries())
    expect(await createHolder(agentA, id, one, person)).toBe(race[index]);
});

test("a stale version is a conflict, and the same request again is not", async () => {
  const id = await aProject(agentA, "boulonnais");
  const first = aTarget(id, 1);
  const change = { ...plainProject, title: "Ressourcerie", needsCents: 1_200_000 };
  expect(await updateProject(agentA, first, change)).toBe("saved");
  expect(await updateProject(agentA, first, change)).toBe("saved");
  expect(await updateProject(agentA, aTarget(id, 1), plainProject)).toBe("conflict");
  // A contact moves the version too: who edits meanwhile is told.
  await addMeeting(agentA, { id, ...boulonnais }, key(), { ...contact, metOn: today });
  expect(await updateProject(agentA, aTarget(id, 2), change)).toBe("conflict");
  expect(await updateProject(agentA, aTarget(id, 3), change)).toBe("saved");
  const stored = await getProject(agentA, id);
  expect(stored).toMatchObject({
    title: "Ressourcerie",
    needsCents: 1_200_000,
    resourcesCents: null,
    version: 4,
  });
  expect(stored?.contactedOn).toBe(today);
});

test("a stage is reached the day of the gesture, unless its day is known", async () => {
  const id = await aProject(agentA, "boulonnais");
  expect(await advanceProject(agentA, aTarget(id, 1), "launch", today)).toBe("saved");
  expect(await getProject(agentA, id)).toMatchObject({
    stage: "launch",
    launchOn: today,
    status: "supported",
  });
  const known = await aProject(agentA, "boulonnais", { stage: "launch", growthOn: "2026-10-01" });
  expect(await advanceProject(agentA, aTarget(known, 1), "growth", today)).toBe("saved");
  expect(await getProject(agentA, known)).toMatchObject({ stage: "growth", growthOn: "2026-10-01" });
});

test("erasing empties name, telephone and e-mail; the project, its contacts and its figures stay", async () => {
  const id = await aCase();
  const before = (await summarizeProjects(agentA, {}, today)).summary;
  const holder = await getHolder(agentA, id);
  expect(await eraseHolder(agentA, aTarget(holder?.id ?? "", 2), today)).toBe("conflict");
  expect(await eraseHolder(agentA, aTarget(holder?.id ?? "", 1), today)).toBe("saved");
  const erased = { name: null, phone: null, email: null, erasedOn: today, version: 2 };
  expect(await getHolder(agentA, id)).toMatchObject(erased);
  expect((await summarizeProjects(agentA, {}, today)).summary).toEqual(before);
  expect(await listMeetings(agentA, id)).toHaveLength(1);
  const [left] = await db.owner`select row_to_json(h)::text as text from holder h where project_id = ${id}`;
  expect(left?.text).not.toContain("Secrète");
  expect(await updateHolder(agentA, aTarget(holder?.id ?? "", 2), person)).toBe("saved");
  expect(await getHolder(agentA, id)).toMatchObject({ name: person.name, erasedOn: null });
});

test("contacts are never edited nor deleted", async () => {
  const id = await aCase();
  await expect(
    writeInScope(agentA, (tx) => tx.update(meetings).set({ summary: "Autre chose." })),
  ).rejects.toThrow();
  await expect(writeInScope(agentA, (tx) => tx.delete(meetings))).rejects.toThrow();
  expect((await listMeetings(agentA, id))[0]?.summary).toBe(contact.summary);
});

test("each number of the sentence is the length of the list behind it", async () => {
  await aProject(agentA, "boulonnais", { status: "dropped", dropReason: "Faute de local." });
  await aProject(agentA, "boulonnais", {
    stage: "launch",
    launchOn: "2026-11-20",
    openedOn: "2026-11-20",
    designOn: null,
  });
  for (const scope of [agentA, regional, viewers.elected]) {
    const { summary } = await summarizeProjects(scope, { departement: "62" }, today);
    const length = async (filters: object) =>
      (
        await listProjects(
          scope,
          { departement: "62", ...filters },
          { key: "contact", direction: "desc" },
          null,
          today,
        )
      ).total;
    expect(summary.total).toBe(await length({}));
    expect(summary.followed).toBe(await length({ state: "followed" }));
    expect(summary.dormant).toBe(await length({ state: "dormant" }));
    for (const stage of ["design", "launch", "growth"] as const)
      expect(summary[stage]).toBe(await length({ state: "followed", stage }));
    expect(summary.design + summary.launch + summary.growth).toBe(summary.followed);
  }
});

test("who is expected to have projects: the territories of the perimeter, with or without a plan in force", async () => {
  const all = await listExpected(viewers.elected, today);
  expect(all.some(({ planned }) => !planned)).toBe(true);
  const withPlan = await db.owner<{ slug: string }[]>`
    select distinct t.slug from plan p join territory t on t.id = p.territory_id
     where p.deleted_at is null and p.status in ('active', 'closed') and p.starts_on <= ${today}
       and (p.status = 'active' or p.closed_on >= ${today})`;
  const slugs = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug).sort();
  expect(slugs(all.filter(({ planned }) => planned))).toEqual(slugs(withPlan));
  expect(slugs(await listExpected(viewers.electedOfB, today))).toEqual(["sambre-avesnois"]);
  expect(await listExpected(viewers.admin, today)).toEqual([]);
});
