import { afterAll, beforeAll, expect, test } from "vitest";
import { listHeldMemberships } from "@/db/auth/sessions";
import { listTerritoryFigures } from "@/db/figures/territories";
import { getRegionMap } from "@/db/maps/reads";
import { redrawMap } from "@/db/maps/redraw";
import { listPlans } from "@/db/plans/reads";
import { stableId } from "@/db/reference/stable-id";
import type { writeInScope } from "@/db/scope";
import { accountId } from "@/db/seed/accounts";
import { getGround, getPresentSlug } from "@/db/territories/reads";
import { changeAction } from "@/db/testing/actions";
import { during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { asReader } from "@/db/testing/organisations";
import { triedOn } from "@/db/testing/tried";
import type { Actor } from "@/lib/auth/actor";
import { perimeterOn } from "@/lib/auth/living";
import { mintScope } from "@/lib/auth/mint";
import { createEvent } from "@/lib/events/gestures";
import { createJob } from "@/lib/jobs/gestures";
import { can } from "@/lib/permissions/can";
import { createProject } from "@/lib/projects/gestures";
import { actors } from "@/lib/testing/actors";
import { making as anEvent } from "@/lib/testing/event-requests";
import { making as someJobs } from "@/lib/testing/job-requests";
import { making as aProject } from "@/lib/testing/project-requests";
import { done, refusal } from "@/lib/testing/requests";
import { epcisOf, known, leadId, on, territoryNamed } from "@/lib/testing/territory-requests";
import { mergeTerritories } from "./gestures";

const { agentA, regional, elected, admin } = actors;
const newYear = "2027-01-01";
const [region = ""] = regional.scope.staff;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const merging = (others: readonly string[], change: Record<string, string> = {}) => ({
  ...{ others: [...others], on: newYear, intoId: "", name: "Côte d’Opale", kind: "grouping" },
  ...{ leadOrganisationId: leadId, ...change },
});

/** The agent of a territory as a request of theirs on this day would be read: the scope is minted of what is stored. */
async function agentOn(email: string, day: string): Promise<Actor> {
  const held = await listHeldMemberships(accountId(email));
  const memberships = held.map((one) => ({ ...one, territoryIds: perimeterOn(one, day) }));
  return {
    ...agentA,
    id: accountId(email),
    memberships,
    scope: mintScope(accountId(email), memberships, {}),
    today: day,
  } as Actor;
}

const actionOf = async (territory: string) => {
  const [row] = await db.owner<
    { id: string }[]
  >`select id from action where territory_id = ${territory} and deleted_at is null
    and app.plan_status(plan_id) = 'active' limit 1`;
  return row?.id ?? "";
};

test("it is refused to who does not write them, with what is no territory of the Région, and on another version", async () => {
  const [one, two] = [await territoryNamed("boulonnais"), await territoryNamed("calaisis")];
  for (const actor of [agentA, elected])
    expect(await refusal(done(mergeTerritories, { ...on(one.id), ...merging([two.id]) }, actor))).toBe(
      "forbidden",
    );
  const asked = (change: Record<string, string>, others = [two.id]) =>
    refusal(done(mergeTerritories, { ...on(one.id), ...merging(others, change) }, regional));
  expect(await asked({}, [])).toEqual(["others"]);
  expect(await asked({}, [stableId("territory", "nord-pas-de-calais")])).toEqual(["others"]);
  expect(await asked({ name: "" })).toEqual(["name"]);
  expect(await asked({ name: "Dunkerque Grand Littoral" })).toEqual(["name"]);
  expect(await asked({ intoId: stableId("territory", "nord-pas-de-calais") })).toEqual(["intoId"]);
  expect(await refusal(done(mergeTerritories, { ...on(one.id, 4), ...merging([two.id]) }, regional))).toBe(
    "changed",
  );
  // app.merge_ground() moves no row of a territory.
  expect(
    await triedOn(
      db.app,
      regional.scope,
      (tx) => tx`select app.merge_ground('territory', ${one.id}, ${two.id})`,
    ),
  ).toBe("42501");
});

test("on 1 January two become a new one: the past stays, the map and the lists change that day, rights open what came before", async () => {
  const [one, two] = [await territoryNamed("boulonnais"), await territoryNamed("calaisis")];
  const both = [...(await epcisOf("boulonnais")), ...(await epcisOf("calaisis"))].toSorted();
  await done(mergeTerritories, { ...on(one.id), ...merging([two.id]) }, regional);
  expect(await epcisOf("cote-d-opale", newYear)).toEqual(both);
  expect(await epcisOf("boulonnais", "2026-12-31")).toHaveLength(3);
  expect(await epcisOf("boulonnais", newYear)).toEqual([]);
  const kept = await territoryNamed("cote-d-opale");
  expect(await getGround(elected.scope, one.id)).toMatchObject({
    closedOn: newYear,
    successors: [{ id: kept.id, since: newYear }],
  });
  expect(await getGround(elected.scope, kept.id)).toMatchObject({
    predecessors: [{ name: "Boulonnais" }, { name: "Pays du Calaisis" }],
  });
  expect(await getPresentSlug(agentA.scope, { id: one.id })).toBe("boulonnais");

  // The lists, year by year.
  const slugs = async (year: number, today: string) =>
    (
      await listTerritoryFigures(
        regional.scope,
        { period: { start: `${year}-01-01`, end: `${year}-12-31` } },
        today,
      )
    ).map(({ slug }) => slug);
  expect(await slugs(2026, "2026-12-31")).toEqual(expect.arrayContaining(["boulonnais", "calaisis"]));
  expect(await slugs(2026, "2026-12-31")).not.toContain("cote-d-opale");
  expect(await slugs(2026, "2027-02-01")).toContain("boulonnais");
  expect(await slugs(2027, "2027-02-01")).toContain("cote-d-opale");
  // Nothing of it but its running plan keeps it in the year that follows.
  await db.acting`update plan set status = 'closed', closed_on = '2026-12-31', version = version + 1
    where territory_id = ${two.id} and status = 'active'`;
  expect(await slugs(2027, "2027-02-01")).not.toContain("calaisis");
  expect(await slugs(2027, "2027-02-01")).toContain("boulonnais");

  // The map: drawn for both days at once.
  await redrawMap(regional.scope, region, "2026-11-23");
  const areas = async (day: string) => {
    const map = await getRegionMap(elected.scope, day);
    return map.why === null ? map.drawing.areas.map(({ slug }) => slug) : [];
  };
  expect(await areas("2026-12-31")).toContain("boulonnais");
  expect(await areas("2026-12-31")).not.toContain("cote-d-opale");
  expect(await areas(newYear)).toContain("cote-d-opale");
  expect(await areas(newYear)).not.toContain("boulonnais");

  // The rights of an agent of the one that follows, from that day, in both walls.
  const email = "agent.sambre@demo.example";
  await db.acting`insert into membership_territory (membership_id, region_id, territory_id)
    select m.id, m.region_id, ${kept.id} from membership m where m.account_id = ${accountId(email)}`;
  const action = await actionOf(one.id);
  const before = await agentOn(email, "2026-12-31");
  const after = await agentOn(email, newYear);
  const row = { regionId: region, territoryId: one.id };
  expect(before.scope.own).not.toContain(one.id);
  expect(can(before, "action.write", row)).toBe(false);
  expect(await changeAction(before.scope, action, { progress: 41 })).toBe("absent");
  expect(after.scope).toMatchObject({
    read: expect.arrayContaining([one.id, two.id]),
    own: expect.arrayContaining([one.id]),
  });
  expect(can(after, "action.write", row)).toBe(true);
  expect(await changeAction(after.scope, action, { progress: 42 })).toBe("saved");
  const direct = (actor: Actor) =>
    triedOn(
      db.app,
      actor.scope,
      (tx) => tx`update action set progress = 43, version = version + 1 where id = ${action} returning 1`,
    );
  expect(await direct(before)).toBe("nothing");
  expect(await direct(after)).toBe("written");
  expect(
    (await listPlans(after.scope, {}, { key: "territoire", direction: "asc" }, null, newYear)).rows.map(
      ({ territoryId }) => territoryId,
    ),
  ).toContain(one.id);

  // New rows: under a plan that runs on; in a closed one without, those of the days before its end; in one that is to come, at once.
  const events = (
    territoryId: string,
    day = "2027-02-01",
    actor: Actor = { ...after, today: "2027-02-02" },
  ) => refusal(done(createEvent, { ...anEvent(), startsOn: day, endsOn: day, territoryId }, actor));
  expect(await events(two.id)).toBe("territoryClosed");
  expect(await events(two.id, "2026-12-31")).toBe("done");
  expect(await events(one.id)).toBe("done");
  const preparing = await agentOn(email, "2026-11-23");
  expect(await events(kept.id, "2027-01-12", preparing)).toBe("done");
  const late = { ...after, today: "2027-01-10" };
  const jobs = (datedOn: string) =>
    refusal(done(createJob, { ...someJobs({ datedOn }), territoryId: two.id }, late));
  expect(await jobs("2026-12-15")).toBe("done");
  expect(await jobs("2027-01-05")).toBe("territoryClosed");
  const projects = (openedOn: string) =>
    refusal(done(createProject, { ...aProject({ openedOn }), territoryId: two.id }, late));
  expect(await projects("2026-12-15")).toBe("done");
  expect(await projects("2027-01-05")).toBe("territoryClosed");
  expect(
    await triedOn(
      db.app,
      after.scope,
      (
        tx,
      ) => tx`insert into event (id, region_id, territory_id, title, type, topic, starts_on, ends_on, status)
      values (gen_random_uuid(), ${region}, ${two.id}, 'x', 'visit', null, '2027-02-01', '2027-02-01', 'planned') returning 1`,
    ),
  ).toBe("MA005");
});

test("several give way to one that is there; a chain of merges opens all that came before, from the last of its days", async () => {
  const [one, two, three] = [
    await territoryNamed("ternois"),
    await territoryNamed("7-vallees"),
    await territoryNamed("montreuillois"),
  ];
  await done(
    mergeTerritories,
    { ...on(one.id), ...merging([two.id], { intoId: one.id, on: "2028-01-01" }) },
    admin,
  );
  expect(await getGround(elected.scope, one.id)).toMatchObject({
    closedOn: null,
    predecessors: [{ id: two.id }],
    version: 2,
  });
  expect(await epcisOf("ternois", "2028-01-01")).toHaveLength(2);
  await done(
    mergeTerritories,
    { ...on(one.id, 2), ...merging([], { intoId: three.id, on: "2029-01-01" }) },
    admin,
  );
  expect(await epcisOf("montreuillois", "2029-01-01")).toHaveLength(4);
  expect(await refusal(done(mergeTerritories, { ...on(one.id, 3), ...merging([three.id]) }, admin))).toBe(
    "territoryEnded",
  );
  const on2028 = await agentOn("agent.montreuillois@demo.example", "2028-06-01");
  const on2029 = await agentOn("agent.montreuillois@demo.example", "2029-01-01");
  expect(on2028.scope.own).not.toContain(two.id);
  expect(on2029.scope.own).toEqual(expect.arrayContaining([one.id, two.id, three.id]));
});

test("under two connections: the second merge of the same waits, and finds it done", async () => {
  const [one, two] = [await territoryNamed("pevele"), await territoryNamed("douaisis")];
  const sent = () => ({ ...on(one.id), ...merging([two.id], { name: "Pévèle et Douaisis" }) });
  const first = async (tx: Parameters<Parameters<typeof writeInScope>[1]>[0]) => {
    await asReader(regional.scope)(tx);
    await done(mergeTerritories, sent(), regional, tx);
  };
  expect(await during(db, regional.id, first, () => refusal(done(mergeTerritories, sent(), admin)))).toBe(
    "changed",
  );
  expect((await known()).territories.filter(({ name }) => name === "Pévèle et Douaisis")).toHaveLength(1);
});
