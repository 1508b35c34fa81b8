import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { visibleActions } from "./queries/action-facts";
import { addNote, blockAction, recordUpdate } from "./queries/action-updates";
import { getAction, listPlanActions } from "./queries/actions";
import { liveActions } from "./schema/actions";
import { liveObjectives, livePlans, livePldes } from "./schema/plans";
import { inScope, within } from "./scope";
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

const tables = { plde: livePldes, plan: livePlans, objective: liveObjectives } as const;

const sorted = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

test("both walls show each reader the same rows", async () => {
  for (const [name, scope] of Object.entries(viewers)) {
    for (const [table, view] of Object.entries(tables)) {
      const first = await owner.select({ id: view.id }).from(view).where(within(scope, view));
      const second = await inScope(scope, (tx) => tx.select({ id: view.id }).from(view));
      expect(sorted(second), `${name} ${table}`).toEqual(sorted(first));
    }
    const first = await owner.select({ id: liveActions.id }).from(liveActions).where(visibleActions(scope));
    const second = await inScope(scope, (tx) => tx.select({ id: liveActions.id }).from(liveActions));
    expect(sorted(second), `${name} action`).toEqual(sorted(first));
    const empty = name === "admin" || name === "nobody";
    expect(second.length > 0, `${name} sees actions`).toBe(!empty);
  }
});

async function anAction(
  slug: string,
  shared = false,
): Promise<{ id: string; version: number; place: { regionId: string; territoryId: string } }> {
  const [row] = await owner.execute<{
    id: string;
    version: number;
    region_id: string;
    territory_id: string;
  }>(sql`
    select a.id, a.version, a.region_id, a.territory_id from action a join territory t on t.id = a.territory_id
      join plan p on p.id = a.plan_id and p.status = 'active'
     where t.slug = ${slug} and not a.blocked
       and exists (select 1 from action_territory l where l.action_id = a.id) = ${shared} limit 1`);
  if (!row) throw new Error(`No action in ${slug}.`);
  return {
    id: row.id,
    version: row.version,
    place: { regionId: row.region_id, territoryId: row.territory_id },
  };
}

const update = {
  status: "in_progress",
  progress: 42,
  confidence: null,
  resumeOn: null,
  statusReason: null,
  actualEndOn: null,
  result: null,
} as const;

function target(action: Awaited<ReturnType<typeof anAction>>) {
  return {
    actionId: action.id,
    version: action.version,
    requestKey: crypto.randomUUID(),
    today,
    place: action.place,
    note: "",
  };
}

test("a right never mixes two memberships: elected in B edits nothing in B", async () => {
  const ofB = await anAction("sambre-avesnois");
  const seen = await getAction(viewers.agentAElectedB, ofB.id);
  expect(seen?.id).toBe(ofB.id);
  expect(await recordUpdate(viewers.agentAElectedB, target(ofB), update)).toBe("absent");
  expect(
    await blockAction(viewers.agentAElectedB, target(ofB), {
      blockedReason: "x",
      unblockingCondition: null,
      decisionAwaitedFrom: "none",
    }),
  ).toBe("absent");
});

test("the Région writes its own plan and no other", async () => {
  expect(await recordUpdate(viewers.regional, target(await anAction("sambre-avesnois")), update)).toBe(
    "absent",
  );
  expect(await recordUpdate(viewers.regional, target(await anAction("nord-pas-de-calais")), update)).toBe(
    "saved",
  );
});

test("an associate reads and notes a shared action, and edits it not", async () => {
  const [shared] = await owner.execute<{ id: string }>(sql`select l.action_id as id from action_territory l
    join territory t on t.id = l.territory_id where t.slug = 'montreuillois' limit 1`);
  const action = await getAction(viewers.associate, shared?.id ?? "");
  if (!action) throw new Error("The associate does not see the shared action.");
  const place = { regionId: action.regionId, territoryId: action.territoryId };
  const key = { requestKey: crypto.randomUUID(), today, actionId: action.id, place };
  expect(await recordUpdate(viewers.associate, { ...key, version: action.version, note: "" }, update)).toBe(
    "absent",
  );
  const author = viewers.associate.own[0] ?? "";
  expect(await addNote(viewers.associate, { ...key, author, body: "Vu du Montreuillois." })).toBe("saved");
  // Never in the name of another territory.
  const usurped = { ...key, requestKey: crypto.randomUUID(), author: action.territoryId, body: "x" };
  await expect(addNote(viewers.associate, usurped)).rejects.toThrow();
});

test("a plan of another territory lists nothing", async () => {
  const ofB = await anAction("sambre-avesnois");
  const [plan] = await owner.execute<{ id: string }>(
    sql`select plan_id as id from action where id = ${ofB.id}`,
  );
  expect(await listPlanActions(viewers.agentA, plan?.id ?? "", {}, today)).toEqual([]);
});
