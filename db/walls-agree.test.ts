import { type SQL, sql } from "drizzle-orm";
import type { PgColumn, PgTable, PgView } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liveBudgetLines } from "./actions/budget/table";
import { budgetLineWall } from "./actions/budget/wall";
import { liveFundings } from "./actions/fundings/table";
import { fundingWall } from "./actions/fundings/wall";
import { getAction, listPlanActions } from "./actions/reads";
import { visibleActions } from "./actions/rows";
import { liveSteps } from "./actions/steps/table";
import { stepWall } from "./actions/steps/wall";
import { liveActions } from "./actions/table";
import { liveComments } from "./comments/table";
import { visibleComments } from "./comments/wall";
import { liveDecisions } from "./decisions/table";
import { decisionWall } from "./decisions/wall";
import { visibleEvents } from "./events/rows";
import { liveEvents } from "./events/table";
import { visibleJobs } from "./jobs/rows";
import { liveJobs } from "./jobs/table";
import { liveNomenclatures } from "./nomenclatures/table";
import { termWall } from "./nomenclatures/wall";
import { nounNames } from "./nouns/registry";
import { liveOperations } from "./operations/table";
import { operationWall } from "./operations/wall";
import { liveOrganisations } from "./organisations/table";
import { organisationWall } from "./organisations/wall";
import { liveObjectives } from "./plans/objectives/table";
import { objectiveWall } from "./plans/objectives/wall";
import { livePldes } from "./plans/plde/table";
import { pldeWall } from "./plans/plde/wall";
import { livePlans } from "./plans/table";
import { planTransitions } from "./plans/transitions/table";
import { planTransitionWall } from "./plans/transitions/wall";
import { planWall } from "./plans/wall";
import { liveRegionalObjectives } from "./policy/objectives/table";
import { regionalObjectiveWall } from "./policy/objectives/wall";
import { livePolicySections } from "./policy/sections/table";
import { policySectionWall } from "./policy/sections/wall";
import { holders } from "./projects/holder/table";
import { liveMeetings } from "./projects/meetings/table";
import { liveProjects } from "./projects/table";
import { liveReplies } from "./reviews/replies/table";
import { liveReviews } from "./reviews/table";
import { reviewWall } from "./reviews/wall";
import { liveSchemeContacts } from "./schemes/contacts/table";
import { schemeContactWall } from "./schemes/contacts/wall";
import { liveSchemes } from "./schemes/table";
import { schemeWall } from "./schemes/wall";
import { inScope, type Scope, within, withinOwn, withinStaff } from "./scope";
import { snapshotActions, snapshots } from "./snapshots/table";
import { snapshotWall } from "./snapshots/wall";
import { liveTerritories } from "./territories/table";
import { territoryWall } from "./territories/wall";
import { aNote, changeAction } from "./testing/actions";
import { type Opened, openSeeded } from "./testing/opened";
import { viewers } from "./testing/viewers";

const today = "2026-11-23";
let db: Opened;
let owner: PostgresJsDatabase;
beforeAll(async () => {
  db = await openSeeded();
  owner = drizzle(db.owner, { casing: "snake_case" });
});
afterAll(() => db.drop());

type Walled = { view: PgTable | PgView; id: PgColumn; wall: (scope: Scope) => SQL };
const walled = <View extends (PgTable | PgView) & { id: PgColumn; regionId: PgColumn }>(
  view: View,
  wall: (scope: Scope, row: View) => SQL,
): Walled => ({ view, id: view.id, wall: (scope) => wall(scope, view) });

/** What is a Région's own, by its table: read by every member. */
const ground: Record<string, Walled> = {
  nomenclature: walled(liveNomenclatures, termWall.visible),
  scheme: walled(liveSchemes, schemeWall.visible),
  scheme_contact: walled(liveSchemeContacts, schemeContactWall.visible),
  operation: walled(liveOperations, operationWall.visible),
  regional_objective: walled(liveRegionalObjectives, regionalObjectiveWall.visible),
  policy_section: walled(livePolicySections, policySectionWall.visible),
};

/** What each table shows, by the first wall. */
const tables: Record<string, Walled> = {
  plde: walled(livePldes, pldeWall.visible),
  plan: walled(livePlans, planWall.visible),
  objective: walled(liveObjectives, objectiveWall.visible),
  action: walled(liveActions, visibleActions),
  decision: walled(liveDecisions, decisionWall.visible),
  budget_line: walled(liveBudgetLines, budgetLineWall.visible),
  funding: walled(liveFundings, fundingWall.visible),
  step: walled(liveSteps, stepWall.visible),
  event: walled(liveEvents, visibleEvents),
  job: walled(liveJobs, visibleJobs),
  review: walled(liveReviews, reviewWall.visible),
  comment: { view: liveComments, id: liveComments.id, wall: visibleComments },
  reply: walled(liveReplies, withinStaff),
  plan_transition: walled(planTransitions, planTransitionWall.visible),
  snapshot: walled(snapshots, snapshotWall.visible),
  snapshot_action: {
    view: snapshotActions,
    id: snapshotActions.actionId,
    wall: (scope) => within(scope, snapshotActions),
  },
  project: walled(liveProjects, withinStaff),
  meeting: walled(liveMeetings, withinOwn),
  holder: walled(holders, withinOwn),
  organisation: walled(liveOrganisations, organisationWall.visible),
  territory: { view: liveTerritories, id: liveTerritories.id, wall: territoryWall.visible },
  ...ground,
};

const empty: Record<string, readonly string[]> = {
  // What is a Région’s own, and no business row.
  admin: Object.keys(tables).filter(
    (name) => !["organisation", "territory"].includes(name) && !(name in ground),
  ),
  nobody: Object.keys(tables),
  regional: ["meeting", "holder"],
  elected: ["project", "meeting", "holder", "review", "reply", "comment"],
  electedOfB: ["project", "meeting", "holder", "review", "reply", "comment"],
};

const sorted = (rows: readonly { id: unknown }[]) => rows.map(({ id }) => String(id)).sort();

test("every view of living rows is in the list of this test", async () => {
  const views = await db.owner<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and relname like 'live\\_%'`;
  expect(views.length).toBeGreaterThan(6);
  // A note is read by who reads its action.
  for (const { name } of views.filter((view) => view.name !== "live_note"))
    expect(Object.keys(tables), `${name} in tables of db/walls-agree.test.ts`).toContain(name.slice(5));
});

test("every noun is in it too, or says why not", () => {
  const apart = {
    account: "its doors are functions of the owner",
    membership: "the same",
    token: "the same",
    region: "read by whoever connects",
    note: "read by who reads its action",
    import: "of who made it, in one test of its own (db/imports/wall.test.ts)",
  };
  expect(nounNames.filter((name) => !(name in tables)).sort()).toEqual(Object.keys(apart).sort());
});

test("both walls show each reader the same rows, of every table", async () => {
  for (const [name, scope] of Object.entries(viewers)) {
    for (const [table, { view, id, wall }] of Object.entries(tables)) {
      const first = await owner
        .select({ id })
        .from(view as PgTable)
        .where(wall(scope));
      const second = await inScope(scope, (tx) => tx.select({ id }).from(view as PgTable));
      expect(sorted(second), `${name} ${table}`).toEqual(sorted(first));
      const none = empty[name]?.includes(table) ?? false;
      expect(second.length === 0, `${name} sees ${table}`).toBe(none);
    }
  }
});

async function anAction(slug: string): Promise<string> {
  const [row] = await owner.execute<{ id: string }>(sql`
    select a.id from action a join territory t on t.id = a.territory_id
      join plan p on p.id = a.plan_id and p.status = 'active'
     where t.slug = ${slug} and not exists (select 1 from action_territory l where l.action_id = a.id) limit 1`);
  if (!row) throw new Error(`No action in ${slug}.`);
  return row.id;
}

const change = { progress: 42 };

test("a right never mixes two memberships: elected in B edits nothing in B", async () => {
  const ofB = await anAction("sambre-avesnois");
  expect((await getAction(viewers.agentAElectedB, ofB))?.id).toBe(ofB);
  expect(await changeAction(viewers.agentAElectedB, ofB, change)).toBe("absent");
});

test("the Région writes its own plan and no other", async () => {
  expect(await changeAction(viewers.regional, await anAction("sambre-avesnois"), change)).toBe("absent");
  expect(await changeAction(viewers.regional, await anAction("nord-pas-de-calais"), change)).toBe("saved");
});

test("an associate reads and notes a shared action, and edits it not", async () => {
  const [shared] = await owner.execute<{ id: string }>(sql`select l.action_id as id from action_territory l
    join territory t on t.id = l.territory_id where t.slug = 'montreuillois' limit 1`);
  const action = await getAction(viewers.associate, shared?.id ?? "");
  if (!action) throw new Error("The associate does not see the shared action.");
  expect(await changeAction(viewers.associate, action.id, change)).toBe("absent");
  const [author = ""] = viewers.associate.own;
  await aNote(viewers.associate, action, author, "Vu du Montreuillois.");
  // Never in the name of another territory.
  await expect(aNote(viewers.associate, action, action.territoryId, "x")).rejects.toThrow();
});

test("a plan of another territory lists nothing", async () => {
  const ofB = await anAction("sambre-avesnois");
  const [plan] = await owner.execute<{ id: string }>(sql`select plan_id as id from action where id = ${ofB}`);
  expect(await listPlanActions(viewers.agentA, plan?.id ?? "", {}, today)).toEqual([]);
});
