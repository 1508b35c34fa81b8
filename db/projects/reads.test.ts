import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inScope, withinOwn, withinStaff, writeInScope } from "../scope";
import { aHolder, aMeeting, contact, person } from "../testing/cases";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject, changeProject, placeIn, plainProject } from "../testing/projects";
import { viewers } from "../testing/viewers";
import { listExpected, summarizeProjects } from "./figures";
import { getHolder } from "./holder/reads";
import { holders } from "./holder/table";
import { listMeetings } from "./meetings/reads";
import { liveMeetings, meetings } from "./meetings/table";
import { getProject, listProjects } from "./reads";
import { liveProjects } from "./table";

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

/** A project of the Boulonnais with its holder and one contact. */
async function aCase() {
  const id = await aProject(agentA, "boulonnais");
  await aHolder(agentA, id);
  await aMeeting(agentA, id);
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
  for (const secret of [person.name, person.phone ?? "", person.email ?? "", contact.summary])
    expect(read).not.toContain(secret);
});

test("a contact dates its project, and moves its version: who edits meanwhile is told", async () => {
  const id = await aProject(agentA, "boulonnais");
  await aMeeting(agentA, id, { metOn: today });
  expect(await getProject(agentA, id)).toMatchObject({ contactedOn: today, version: 2 });
  await aMeeting(agentA, id, { metOn: "2026-11-01" });
  expect(await getProject(agentA, id)).toMatchObject({ contactedOn: today, version: 2 });
});

test("the database lets nobody else write a case, its holder nor its contacts", async () => {
  const id = await aCase();
  for (const scope of [
    agentB,
    regional,
    viewers.elected,
    viewers.electedOfB,
    viewers.admin,
    viewers.nobody,
  ]) {
    expect(await changeProject(scope, id, { title: "Volé" })).toBe("absent");
    await expect(aProject(scope, "boulonnais")).rejects.toThrow();
    await expect(aMeeting(scope, id)).rejects.toThrow();
  }
  const other = await aProject(agentA, "boulonnais");
  const own = await aProject(regional, "nord-pas-de-calais");
  await expect(aHolder(regional, other)).rejects.toThrow();
  // The Région writes its own projects, and no holder even there.
  await expect(aHolder(regional, own, person, "nord-pas-de-calais")).rejects.toThrow();
  await expect(aProject(viewers.agentAElectedB, "sambre-avesnois")).rejects.toThrow();
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
    expect(summary.followed).toBe(await length({ situation: "followed" }));
    expect(summary.dormant).toBe(await length({ situation: "dormant" }));
    for (const stage of ["design", "launch", "growth"] as const)
      expect(summary[stage]).toBe(await length({ situation: "followed", etape: stage }));
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
