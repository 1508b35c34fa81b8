import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "./reference/stable-id";
import type { Scope } from "./scope";
import { type Opened, openSeeded } from "./testing/opened";
import { type Tx, triedOn } from "./testing/tried";
import { viewers } from "./testing/viewers";

const { agentA, associate, regional } = viewers;
const here = stableId("territory", "boulonnais");
let db: Opened;
let closed = "";
let active = "";
let ids: Record<"plde" | "objective" | "action" | "event" | "job", string>;

const tried = (scope: Scope, write: (tx: Tx) => Promise<unknown>) => triedOn(db.app, scope, write);

const move = (status: string, planId = active) => db.acting`
  update plan set status = ${status}, version = version + 1 where id = ${planId}`;

beforeAll(async () => {
  db = await openSeeded();
  const plans = await db.owner<{ id: string; status: string }[]>`
    select id, status from plan where territory_id = ${here} order by starts_on`;
  closed = plans.find(({ status }) => status === "closed")?.id ?? "";
  active = plans.find(({ status }) => status === "active")?.id ?? "";
  const [found] = await db.owner`
    select p.plde_id as plde, a.id as action, a.objective_id as objective,
      (select e.id from event e join action x on x.id = e.action_id where x.plan_id = p.id limit 1) as event
      from plan p join action a on a.plan_id = p.id where p.id = ${closed} limit 1`;
  const [job] = await db.acting`
    insert into job (id, region_id, territory_id, action_id, kind, basis, contract, headcount, fte, dated_on)
    select gen_random_uuid(), region_id, territory_id, id, 'created', 'actual', 'permanent', 1, 1, '2024-05-02'
      from action where id = ${found?.action} returning id`;
  ids = { ...(found as typeof ids), job: job?.id };
});
afterAll(() => db.drop());

const newNote = (tx: Tx, actionId: string, author = here) => tx`
  insert into note (id, region_id, territory_id, action_id, author_territory_id, noted_on, body)
  select gen_random_uuid(), region_id, territory_id, id, ${author}, '2026-11-23', 'Une note.' from action where id = ${actionId} returning id`;
const newEvent = (tx: Tx, actionId: string) => tx`
  insert into event (id, region_id, territory_id, action_id, type, title, starts_on, ends_on)
  select gen_random_uuid(), region_id, territory_id, id, 'visit', 'Visite', '2026-12-02', '2026-12-02' from action where id = ${actionId} returning id`;
const newProject = (tx: Tx, actionId: string) => tx`
  insert into project (id, region_id, territory_id, action_id, title, opened_on)
  select gen_random_uuid(), region_id, territory_id, id, 'Épicerie', '2026-11-02' from action where id = ${actionId} returning id`;
const newJob = (tx: Tx, actionId: string) => tx`
  insert into job (id, region_id, territory_id, action_id, kind, basis, contract, headcount, fte, dated_on)
  select gen_random_uuid(), region_id, territory_id, id, 'created', 'actual', 'permanent', 1, 1, '2026-05-02' from action where id = ${actionId} returning id`;
const newAction = (tx: Tx, planId: string) => tx`
  insert into action (id, region_id, territory_id, plan_id, axis, number, title, touched_on)
  select gen_random_uuid(), region_id, territory_id, id, 'pooling', 99, 'Nouvelle', '2026-11-23' from plan where id = ${planId} returning id`;
const newObjective = (tx: Tx, planId: string) => tx`
  insert into objective (id, region_id, territory_id, plan_id, axis, label)
  select gen_random_uuid(), region_id, territory_id, id, 'pooling', 'Nouvel objectif' from plan where id = ${planId} returning id`;
const set = (table: string, id: string, column: string, value: string | null) => (tx: Tx) =>
  tx`update ${tx(table)} set ${tx(column)} = ${value}, version = version + 1 where id = ${id} returning id`;

test("under a closed or an abandoned plan, the application writes no child: nor new, nor changed, nor binned", async () => {
  const writes: Record<string, (tx: Tx) => Promise<unknown>> = {
    "the plan": set("plan", closed, "title", "Autre"),
    "its bin": set("plan", closed, "deleted_at", "2026-11-23"),
    "its status": set("plan", closed, "status", "active"),
    "its PLDE": set("plde", ids.plde, "priorities", "Autres"),
    "an objective": set("objective", ids.objective, "label", "Autre"),
    "the bin of an objective": set("objective", ids.objective, "deleted_at", "2026-11-23"),
    "a new objective": (tx) => newObjective(tx, closed),
    "an action": set("action", ids.action, "description", "Autre"),
    "the bin of an action": set("action", ids.action, "deleted_at", "2026-11-23"),
    "a new action": (tx) => newAction(tx, closed),
    "a note": (tx) => newNote(tx, ids.action),
    "an event": set("event", ids.event, "follow_up", "Autre"),
    "an event let go": set("event", ids.event, "action_id", null),
    "a new event": (tx) => newEvent(tx, ids.action),
    "a new project": (tx) => newProject(tx, ids.action),
    jobs: set("job", ids.job, "proof", "Autre"),
    "the bin of jobs": set("job", ids.job, "deleted_at", "2026-11-23"),
    "new jobs": (tx) => newJob(tx, ids.action),
  };
  const answers = async () => {
    const found: [string, string][] = [];
    for (const [name, write] of Object.entries(writes)) found.push([name, await tried(agentA, write)]);
    return Object.fromEntries(found);
  };
  const refused = Object.fromEntries(Object.keys(writes).map((name) => [name, "MA002"]));
  expect(await answers()).toEqual(refused);
  await move("abandoned", closed);
  expect(await answers()).toEqual(refused);
  expect(await tried(regional, set("plan", closed, "status", "active"))).toBe("MA002");
  await move("closed", closed);
});

test("a case is still followed when its plan is closed; its place in the plan does not change", async () => {
  const [project] = await db.acting`
    insert into project (id, region_id, territory_id, action_id, title, opened_on)
    select gen_random_uuid(), region_id, territory_id, id, 'Épicerie', '2024-11-02' from action where id = ${ids.action} returning id`;
  const id = project?.id as string;
  expect(await tried(agentA, set("project", id, "title", "Épicerie du port"))).toBe("written");
  expect(await tried(agentA, set("project", id, "action_id", null))).toBe("MA002");
  expect(await tried(agentA, set("project", id, "deleted_at", "2026-11-23"))).toBe("MA002");
});

test("an associate does not read the plan of a shared action, and notes nothing once it is closed", async () => {
  const [shared] = await db.owner<{ id: string; plan: string }[]>`
    select a.id, a.plan_id as plan from action_territory l join action a on a.id = l.action_id join plan p on p.id = a.plan_id
     where l.territory_id = ${stableId("territory", "montreuillois")} and p.status = 'active' limit 1`;
  const { id = "", plan = "" } = shared ?? {};
  const note = (tx: Tx) => newNote(tx, id, stableId("territory", "montreuillois"));
  expect(await tried(associate, note)).toBe("written");
  await move("closed", plan);
  expect(await tried(associate, (tx) => tx`select 1 from plan where id = ${plan}`)).toBe("nothing");
  expect(await tried(associate, note)).toBe("MA002");
  await move("active", plan);
});

test("submitted or approved, the structure is locked; in force, what was signed; the follow-up is open", async () => {
  const [row] = await db.owner<{ id: string; objective: string; plde: string; event: string }[]>`
    select a.id, a.objective_id as objective, p.plde_id as plde, (select e.id from event e where e.action_id = a.id limit 1) as event
      from action a join plan p on p.id = a.plan_id where p.id = ${active}
       and a.status = 'in_progress' and exists (select 1 from event e where e.action_id = a.id) limit 1`;
  if (!row) throw new Error("No action to try.");
  const structure: Record<string, (tx: Tx) => Promise<unknown>> = {
    "the plan": set("plan", active, "diagnosis", "Autre"),
    "its PLDE": set("plde", row.plde, "priorities", "Autres"),
    "an objective": set("objective", row.objective, "label", "Autre"),
    "a new objective": (tx) => newObjective(tx, active),
    "a new action": (tx) => newAction(tx, active),
    "the title of an action": set("action", row.id, "title", "Autre"),
    "its planned end": set("action", row.id, "planned_end_on", "2027-05-31"),
    "its bin": set("action", row.id, "deleted_at", "2026-11-23"),
  };
  const followUp: Record<string, (tx: Tx) => Promise<unknown>> = {
    progress: set("action", row.id, "progress", "12"),
    "real start": set("action", row.id, "actual_start_on", "2026-01-05"),
    "a note": (tx) => newNote(tx, row.id),
    "an event": set("event", row.event, "description", "Autre"),
    "a new event": (tx) => newEvent(tx, row.id),
    "a new project": (tx) => newProject(tx, row.id),
    "new jobs": (tx) => newJob(tx, row.id),
  };
  for (const status of ["submitted", "approved", "active"]) {
    await move(status);
    const inForce = (name: string) => (name === "a new action" || name === "its PLDE" ? "written" : "MA007");
    for (const [name, write] of Object.entries(structure)) {
      const expected = status === "active" ? inForce(name) : "MA003";
      expect([status, name, await tried(agentA, write)]).toEqual([status, name, expected]);
    }
    for (const [name, write] of Object.entries(followUp))
      expect([status, name, await tried(agentA, write)]).toEqual([status, name, "written"]);
  }
});

test("a plan begins as a draft, or as the archive of a past one", async () => {
  const born =
    (status: string, from: number, closing: { closed_on?: string; entering?: boolean } = {}) =>
    (tx: Tx) =>
      tx`
    insert into plan (id, region_id, territory_id, plde_id, number, title, status, starts_on, ends_on, signed_on, deliberation, closed_on, entering)
    select gen_random_uuid(), region_id, territory_id, plde_id, 9, 'Plan', ${status}, ${`${from}-01-01`}, ${`${from + 1}-12-31`}, ${`${from}-01-01`}, 'x',
      ${closing.closed_on ?? null}, ${closing.entering ?? false} from plan where id = ${active} returning id`;
  for (const status of ["submitted", "returned", "approved", "active", "closed", "abandoned"])
    expect([status, await tried(agentA, born(status, 2032))]).toEqual([status, "MA020"]);
  expect(await tried(agentA, born("draft", 2032))).toBe("written");
  const past = { closed_on: "2011-12-31", entering: true };
  expect(await tried(agentA, born("closed", 2010, past))).toBe("written");
  expect(await tried(regional, born("closed", 2010, past))).toBe("written");
  expect(await tried(agentA, born("closed", 2010, { ...past, entering: false }))).toBe("MA020");
  expect(await tried(agentA, born("closed", 2010, { ...past, closed_on: "2011-06-30" }))).toBe("MA020");
  expect(await tried(agentA, born("closed", 2032, { ...past, closed_on: "2033-12-31" }))).toBe("MA020");
});

test("the period of a signed plan does not change, and no plan is put over another of its territory", async () => {
  const end = (value: string) => tried(regional, set("plan", active, "ends_on", value));
  expect(await end("2028-12-31")).toBe("MA007");
  const open = (amending: boolean) =>
    db.acting`update plan set amending = ${amending}, version = version + 1 where id = ${active}`;
  await open(true);
  expect(await end("2028-12-31")).toBe("23514");
  expect(await tried(agentA, set("plan", active, "signed_on", "2040-01-01"))).toBe("23514");
  await open(false);
  await db.acting`update plan set status = 'draft', signed_on = null, deliberation = null, version = version + 1 where id = ${active}`;
  expect(await end("2028-12-31")).toBe("written");
  const [previous] = await db.owner<
    { end: string }[]
  >`select ends_on::text as end from plan where id = ${closed}`;
  expect(await tried(agentA, set("plan", active, "starts_on", previous?.end ?? ""))).toBe("MA004");
  await move("abandoned", closed);
  expect(await tried(agentA, set("plan", active, "starts_on", previous?.end ?? ""))).toBe("written");
});
