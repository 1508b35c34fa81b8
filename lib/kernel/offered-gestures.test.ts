import { afterAll, beforeAll, expect, test } from "vitest";
import { listGrantable } from "@/db/accounts/memberships/parents";
import { listAdministered } from "@/db/accounts/memberships/reads";
import { listActionChoices } from "@/db/actions/choices";
import { linkedToActions } from "@/db/actions/limits";
import { holdActionParents } from "@/db/actions/parents";
import { axes } from "@/db/enums";
import { listEventChoices } from "@/db/events/choices";
import { listEventParents } from "@/db/events/parents";
import { listOrientations } from "@/db/plans/objectives/parents";
import { listEditedObjectives } from "@/db/plans/objectives/reads";
import { listWritablePlans } from "@/db/plans/reads";
import { listProjectChoices } from "@/db/projects/choices";
import { listProjectParents } from "@/db/projects/parents";
import { inScope, writeInScope } from "@/db/scope";
import { plainAction } from "@/db/testing/actions";
import { plainEvent } from "@/db/testing/fields";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn, plainProject } from "@/db/testing/projects";
import { mustBeGrantable } from "@/lib/accounts/memberships/rules";
import { offeredTo } from "@/lib/actions/offered";
import { wrongRecord } from "@/lib/actions/record";
import { wrongChoices as wrongOfEvent } from "@/lib/events/wrong";
import { orderObjectives } from "@/lib/plans/objectives/order";
import { wrongParent } from "@/lib/plans/objectives/rules";
import { wrongChoices as wrongOfProject } from "@/lib/projects/stored";
import { planOf } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";

const today = "2026-11-23";
const { agentA, regional, admin } = actors;
const places = [
  { actor: agentA, ...placeIn("boulonnais"), territoryKind: "grouping" },
  { actor: regional, ...placeIn("nord-pas-de-calais"), territoryKind: "region" },
] as const;

let db: Opened;
const every: Record<string, string[]> = {};
beforeAll(async () => {
  db = await openSeeded();
  const all = async (of: string, sql: string) => {
    every[of] = (await db.owner.unsafe<{ id: string }[]>(sql)).map(({ id }) => id);
  };
  await all("communeCode", "select code as id from commune where departement_code in ('59', '62', '75')");
  for (const [name, table] of [
    ["actionId", "action"],
    ["eventId", "event"],
    ["operationId", "operation"],
    ["coOrganisers", "territory"],
    ["associates", "territory"],
    ["regionalObjectives", "regional_objective"],
    ["partners", "organisation"],
    ["objectiveId", "objective"],
    ["parentId", "objective"],
    ["leadOrganisationId", "organisation"],
  ])
    await all(name ?? "", `select id from ${table}`);
  // One that is closed, and one that is in the bin.
  await db.acting`update territory set closed_on = ${today}, closed_why = 'x', version = version + 1 where slug = 'ternois'`;
  await db.acting`insert into territory (id, region_id, slug, name, kind, lead_organisation, deleted_at)
    select gen_random_uuid(), region_id, 'parti', 'Parti', 'pays', 'x', now() from territory where slug = 'ternois'`;
  await all("communes", "select code as id from commune where departement_code in ('59', '62', '75')");
  for (const name of ["topic", "audience", "legalFamily", "sector", "theme", "audiences", "sectors"])
    await all(name, "select code as id from nomenclature");
});
afterAll(() => db.drop());

const several = ["coOrganisers", ...linkedToActions];
const value = (name: string, id: string) => (several.includes(name) ? [id] : id);
const codes = (options: readonly { value: string }[]) => options.map((option) => option.value);
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** Of every value that a field might be given, those that a write accepts: tried one by one, their parents read at once. */
async function accepted(names: readonly string[], wrong: (all: object[]) => Promise<(object | null)[]>) {
  const found: Record<string, string[]> = {};
  for (const name of names) {
    const tried = every[name] ?? [];
    const answers = await wrong(tried.map((id) => ({ [name]: value(name, id) })));
    found[name] = tried.filter((_, index) => answers[index] === null).sort();
  }
  return found;
}
const within = (offered: Record<string, readonly string[]>) =>
  Object.fromEntries(
    Object.entries(offered).map(([name, all]) => [
      name,
      (every[name] ?? []).filter((id) => all.includes(id)).sort(),
    ]),
  );

test("what the form of an event offers is what its write accepts, no more and no less", async () => {
  for (const { actor, ...place } of places) {
    const none = { actionId: null, communeCode: null };
    const { communes, actions, operations, topics, audiences, territories } = await listEventChoices(
      actor.scope,
      place,
      today,
      none,
    );
    const offered = within({
      ...{ communeCode: codes(communes), actionId: ids(actions), operationId: codes(operations) },
      ...{ topic: codes(topics), audience: codes(audiences), coOrganisers: codes(territories) },
    });
    const taken = await accepted(Object.keys(offered), (all) =>
      inScope(actor.scope, async (tx) => {
        const typed = all.map((change) => ({ ...plainEvent, ...change }));
        const parents = await listEventParents(tx, actor.scope, typed, today);
        return typed.map((one) => wrongOfEvent(one, place, parents, null));
      }),
    );
    expect(taken).toEqual(offered);
    expect(offered.communeCode?.length).toBeGreaterThan(0);
  }
});

test("the same of a project", async () => {
  const { actor, territoryId } = places[0];
  const { actions, events, communes, words } = await listProjectChoices(actor.scope, [territoryId], today);
  const word = (kind: string) => words.flatMap((one) => (one.kind === kind ? [one.code] : []));
  const offered = within({
    ...{ actionId: ids(actions), eventId: ids(events), communeCode: communes.map(({ code }) => code) },
    ...{ legalFamily: word("legal_family"), sector: word("sector"), theme: word("project_theme") },
  });
  const taken = await accepted(Object.keys(offered), (all) =>
    inScope(actor.scope, async (tx) => {
      const typed = all.map((change) => ({ ...plainProject, ...change }));
      const parents = await listProjectParents(tx, actor.scope, typed, today);
      return typed.map((one) => wrongOfProject(one, territoryId, parents, null));
    }),
  );
  expect(taken).toEqual(offered);
  expect(offered.eventId?.length).toBeGreaterThan(0);
});

test("the same of an objective: orientations of its axis", async () => {
  const plan = await planOf();
  const rows = await listEditedObjectives(agentA.scope, plan.id);
  for (const axis of axes) {
    const own = orderObjectives(rows.filter((row) => row.axis === axis));
    const offered = within({ parentId: ids(own.filter(({ level }) => level === 0)) });
    const taken = await accepted(["parentId"], (all) =>
      inScope(agentA.scope, async (tx) => {
        const typed = all.map((change) => ({ axis, parentId: null, ...change }));
        const named = typed.flatMap(({ parentId }) => parentId ?? []);
        const orientations = await listOrientations(tx, agentA.scope, named);
        return typed.map((one) => wrongParent(one, plan.id, orientations));
      }),
    );
    expect(taken).toEqual(offered);
    expect(offered.parentId?.length).toBeGreaterThan(0);
  }
});

test("the same of an action", async () => {
  for (const { actor } of places) {
    const [plan] = await listWritablePlans(actor.scope);
    if (!plan) throw new Error("No plan to try.");
    const place = { ...plan, planId: plan.id };
    const choices = await listActionChoices(actor.scope, place, today);
    const axis = "pooling";
    const offered = within({
      ...{ objectiveId: ids(choices.objectives.filter((one) => one.axis === axis)) },
      ...{ leadOrganisationId: ids(choices.organisations), associates: ids(choices.territories) },
      ...{ regionalObjectives: ids(choices.regionalObjectives), partners: ids(choices.organisations) },
      ...{ audiences: codes(choices.audiences), sectors: codes(choices.sectors) },
      communes: codes(choices.communes),
    });
    const taken = await accepted(Object.keys(offered), (all) =>
      writeInScope(actor.scope, async (tx) => {
        const typed = all.map((change) => ({ ...plainAction, ...change }));
        const parents = await holdActionParents(tx, actor.scope, typed, [plan.id], "share", { today });
        const at = { axis, status: "planned", planStartsOn: null, planEndsOn: null } as const;
        return typed.map((one) => {
          const { actualEndOn: _ofDone, ...record } = one;
          return wrongRecord(record, at, offeredTo(parents, place), today);
        });
      }),
    );
    expect(taken).toEqual(offered);
    expect(offered.objectiveId?.length).toBeGreaterThan(0);
  }
});

test("the territories that a right may be given over are those that its form offers", async () => {
  const regions = await listAdministered(admin.scope);
  const tried = every.associates ?? [];
  const grantable = await inScope(admin.scope, (tx) => listGrantable(tx, admin.scope, tried));
  for (const { id: regionId, territories } of regions) {
    const taken = tried.filter((id) => {
      try {
        mustBeGrantable({ regionId, territories: [id] }, grantable);
        return true;
      } catch {
        return false;
      }
    });
    expect(taken.sort()).toEqual(ids(territories).sort());
    expect(taken.length).toBeLessThan(tried.length);
  }
  expect(regions).toHaveLength(1);
});
