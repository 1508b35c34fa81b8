import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { newId } from "@/db/ids";
import { lawBroken } from "@/db/kernel/writes";
import { getMerged, getOrganisation, listOrganisationChanges } from "@/db/organisations/reads";
import type { Tx } from "@/db/scope";
import { changeAction } from "@/db/testing/actions";
import { during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { asReader, led } from "@/db/testing/organisations";
import { triedOn } from "@/db/testing/tried";
import type { Actor } from "@/lib/auth/actor";
import { actors } from "@/lib/testing/actors";
import { add, on } from "@/lib/testing/organisation-requests";
import { done, refusal } from "@/lib/testing/requests";
import { restoreOrganisation } from "../gestures";
import { tellOrganisation } from "../history";
import { mergeOrganisations } from "./gestures";

const { agentA, regional, elected, admin } = actors;

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const into = (id: string, intoId: string, version = 1) => ({ ...on(id, version), intoId });

/** Actions of every kind that an organisation leads: of an active plan, of a closed one, in the bin. */
async function actionsLedBy(organisation: string): Promise<string[]> {
  const rows = await db.owner<{ id: string }[]>`
    (select a.id from action a where app.plan_status(a.plan_id) = 'closed' and a.deleted_at is null order by a.id limit 2)
    union all (select a.id from action a where app.plan_status(a.plan_id) = 'active' and a.deleted_at is null
      and not exists (select 1 from event e where e.action_id = a.id) and not exists (select 1 from project p where p.action_id = a.id)
      and not exists (select 1 from job j where j.action_id = a.id) order by a.id limit 2)`;
  const ids = rows.map(({ id }) => id);
  await db.acting`update action set lead_organisation_id = ${organisation}, version = version + 1 where id = any(${ids})`;
  await db.acting`update action set deleted_at = now(), version = version + 1 where id = ${ids.at(-1) ?? ""}`;
  return ids;
}

const leadsOf = async (ids: readonly string[]) =>
  new Set(
    (
      await db.owner<
        { lead: string }[]
      >`select lead_organisation_id as lead from action where id = any(${[...ids]})`
    ).map(({ lead }) => lead),
  );

test("every link goes to the one that is kept, locked plans and the bin included; both histories say it", async () => {
  for (const actor of [regional, admin]) {
    const gone = await add({
      siret: actor === admin ? "73282932000074" : "35600000000048",
      email: "contact@reprise.fr",
    });
    const kept = await add({ email: "contact@gardee.fr" });
    const ids = await actionsLedBy(gone);
    expect(ids).toHaveLength(4);
    await done(mergeOrganisations, into(gone, kept), actor);
    expect(await leadsOf(ids)).toEqual(new Set([kept]));
    const after = await getOrganisation(agentA.scope, kept);
    // What it did not say itself is taken up; what it said stays.
    expect(after).toMatchObject({ email: "contact@gardee.fr", version: 2 });
    expect(after?.siret).toMatch(/^\d{14}$/);
    expect(await getMerged(elected.scope, gone)).toMatchObject({ mergedInto: kept, intoName: after?.name });
    expect(await getMerged(elected.scope, kept)).toBeNull();
    const told = async (id: string, name: string | null) =>
      tellOrganisation(await listOrganisationChanges(elected.scope, id, 20), "Europe/Paris", name).map(
        ({ sentence }) => sentence,
      );
    expect((await told(gone, "Gardée"))[0]).toContain("Réunie avec «\u00a0Gardée\u00a0»");
    expect((await told(kept, null)).join()).toContain("réunie avec celle-ci");
    // One gesture, by one person: each action says that its structure changed, once.
    const [audit] = await db.owner<{ actors: number; actions: number; gestures: number }[]>`
      select count(distinct actor_id)::int as actors, count(*)::int as actions, count(distinct began_at)::int as gestures from audit
       where table_name = 'action' and row_id = any(${ids}) and changes -> 'lead_organisation_id' ->> 'after' = ${kept}`;
    expect(audit).toEqual({ actors: 1, actions: 4, gestures: 1 });
    // It is merged for good, and no bin offers to take it out.
    expect(await refusal(done(restoreOrganisation, on(gone, 2), actor))).toBe("merged");
    expect((await listBinned(actor.scope, "organisation")).map(({ id }) => id)).not.toContain(gone);
    // What had been merged into one that is merged in turn leads to the last.
    const last = await add();
    await done(mergeOrganisations, into(kept, last, 2), actor);
    expect(await getMerged(elected.scope, gone)).toMatchObject({ mergedInto: last });
    await db.acting`update action set lead_organisation_id = null, version = version + 1 where id = any(${ids})`;
  }
});

test("it is refused to who does not write them, with itself, with what is gone, and on another version", async () => {
  const [one, two] = [await add(), await add()];
  for (const actor of [agentA, elected])
    expect(await refusal(done(mergeOrganisations, into(one, two), actor))).toBe("forbidden");
  expect(await refusal(done(mergeOrganisations, into(one, one), regional))).toEqual(["intoId"]);
  expect(await refusal(done(mergeOrganisations, into(one, newId()), regional))).toEqual(["intoId"]);
  expect(await refusal(done(mergeOrganisations, into(one, two, 7), regional))).toBe("changed");
  expect(await refusal(done(mergeOrganisations, { ...into(one, two), intoId: "" }, regional))).toEqual([
    "intoId",
  ]);
});

test("it never crosses Régions, by the gesture or by a direct call of the database", async () => {
  const [elsewhere, theirs, mine] = [newId(), newId(), await add()];
  await db.owner`insert into region (id, slug, name) values (${elsewhere}, 'ailleurs', 'Ailleurs')`;
  await db.acting`insert into organisation (id, region_id, name, kind) values (${theirs}, ${elsewhere}, 'D’ailleurs', 'other')`;
  expect(await refusal(done(mergeOrganisations, into(mine, theirs), regional))).toEqual(["intoId"]);
  const staff = [...regional.scope.staff, elsewhere];
  const both = { ...regional, scope: { ...regional.scope, staff, member: staff } } as Actor;
  expect(await refusal(done(mergeOrganisations, into(mine, theirs), both))).toEqual(["intoId"]);
  const other = await add();
  const merges =
    (noun: string, gone: string, kept: string) => (tx: Parameters<Parameters<typeof triedOn>[2]>[0]) =>
      tx`select app.merge_ground(${noun}, ${gone}, ${kept})`;
  expect(await triedOn(db.app, both.scope, merges("organisation", mine, theirs))).toBe("42501");
  expect(await triedOn(db.app, agentA.scope, merges("organisation", mine, other))).toBe("42501");
  expect(await triedOn(db.app, regional.scope, merges("plan", mine, other))).toBe("42501");
  expect(await triedOn(db.app, regional.scope, merges("organisation", mine, other))).toBe("written");
});

/** The gesture within a transaction of the owner, for whom identity is carried too. */
const merging = (gone: string, kept: string) => async (tx: Tx) => {
  await asReader(regional.scope)(tx);
  await done(mergeOrganisations, into(gone, kept), regional, tx);
};

test("under two connections: what takes the one that goes as its lead waits, and is refused; the other way round waits too", async () => {
  const [gone, kept] = [await add(), await add()];
  const [action] = await db.owner<{ id: string }[]>`
    select a.id from action a join territory t on t.id = a.territory_id and t.slug = 'boulonnais'
     where a.deleted_at is null and app.plan_status(a.plan_id) = 'active' order by a.id limit 1`;
  const take = () =>
    changeAction(agentA.scope, action?.id ?? "", { leadOrganisationId: gone }).catch(lawBroken);
  expect(await during(db, regional.id, merging(gone, kept), take)).toBe("parentDeleted");
  const [one, two] = [await add(), await add()];
  const back = () => refusal(done(mergeOrganisations, into(two, one), admin));
  expect(await during(db, regional.id, merging(one, two), back)).toEqual(["intoId"]);
  // What was written first is moved with the rest.
  const [third, fourth] = [await add(), await add()];
  const first = led(action?.id ?? "", third);
  expect(
    await during(db, regional.id, first, () => refusal(done(mergeOrganisations, into(third, fourth), admin))),
  ).toBe("done");
  expect(await leadsOf([action?.id ?? ""])).toEqual(new Set([fourth]));
});
