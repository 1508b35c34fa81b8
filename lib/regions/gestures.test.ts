import { afterAll, beforeAll, expect, test } from "vitest";
import { listPolicySections } from "@/db/policy/sections/reads";
import { getSettledRegion, listRegionChanges } from "@/db/regions/reads";
import { countSetUp } from "@/db/regions/set-up";
import { getScheme, listSchemes } from "@/db/schemes/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { tellChanges } from "@/lib/audit/told";
import {
  createPolicySection,
  deletePolicySection,
  restorePolicySection,
  updatePolicySection,
} from "@/lib/policy/sections/gestures";
import { deleteSchemeContact } from "@/lib/schemes/contacts/gestures";
import { actors } from "@/lib/testing/actors";
import { asks, makes } from "@/lib/testing/ground-requests";
import { on, settling } from "@/lib/testing/region-requests";
import { done, refusal } from "@/lib/testing/requests";
import { leaveStep, resumeStep, takeExample, updateRegion } from "./gestures";
import { regionTelling } from "./history";

const { agentA, regional, elected, admin } = actors;
const id = viewers.regional.regions[0] ?? "";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const region = async () => {
  const found = await getSettledRegion(viewers.admin);
  return found ?? expect.fail("the Région is there");
};

test("officer and administrator settle the Région, its own territory takes its name, and its history says so", async () => {
  const change = { name: "Région Bretagne", shortName: "Bretagne", timeZone: "Indian/Reunion" };
  await done(updateRegion, settling(id, { ...change, departements: ["22", "35"] }), regional);
  await done(updateRegion, settling(id, { ...change, departements: ["22", "29", "35"] }, 2), admin);
  expect(await region()).toMatchObject({ ...change, departements: ["22", "29", "35"], version: 3 });
  const [own] =
    await db.owner`select name, lead_organisation from territory where region_id = ${id} and kind = 'region'`;
  expect(own).toEqual({ name: "Région Bretagne", lead_organisation: "Région Bretagne" });
  const told = tellChanges(await listRegionChanges(viewers.regional, id, 20), regionTelling, "Europe/Paris");
  const said = told.map(({ sentence, from, to }) => [sentence, from, to].filter(Boolean).join(" "));
  expect(said).toEqual(
    expect.arrayContaining([
      "Départements\u00a0: Finistère ajouté.",
      "Départements\u00a0: Côtes-d’Armor et Ille-et-Vilaine ajoutés, Nord et Pas-de-Calais retirés.",
      "Nom Région Nord-Pas de Calais Région Bretagne",
      "Heure locale France hexagonale et Corse La Réunion",
    ]),
  );
  expect(await listRegionChanges(viewers.elected, id, 20)).toEqual({ changes: [], links: [] });
});

test("a Région without name or département is refused under its field, and an unknown département too", async () => {
  const { version } = await region();
  const wrong = async (change: Parameters<typeof settling>[1]) => {
    try {
      await done(updateRegion, settling(id, change, version), admin);
    } catch (error) {
      return Object.keys((error as { errors?: object }).errors ?? {});
    }
  };
  expect(await wrong({ name: "Votre Région" })).toEqual(["name"]);
  expect(await wrong({ name: " " })).toEqual(["name"]);
  expect(await wrong({ departements: [] })).toEqual(["departements"]);
  expect(await wrong({ departements: ["99"] })).toEqual(["departements"]);
  expect(await wrong({ timeZone: "Europe/London" })).toEqual(["timeZone"]);
});

test("agents and elected members settle nothing; a colleague’s version is merged, or asked about", async () => {
  for (const actor of [agentA, elected])
    expect(await refusal(done(updateRegion, settling(id), actor))).toBe("forbidden");
  const { version } = await region();
  await done(updateRegion, settling(id, { contactService: "Service de l’ESS" }, version), regional);
  expect(await refusal(done(updateRegion, settling(id, { contactService: "Autre" }, version), admin))).toBe(
    "conflict",
  );
});

test("a step is left and taken again", async () => {
  const step = async (gesture: typeof leaveStep, step: string) =>
    done(gesture, { ...on(id, (await region()).version), step }, admin);
  await step(leaveStep, "plans");
  await step(leaveStep, "territories");
  await step(leaveStep, "plans");
  expect((await region()).leftSteps).toEqual(["plans", "territories"]);
  await step(resumeStep, "plans");
  expect((await region()).leftSteps).toEqual(["territories"]);
});

test("the check-list counts for who sets up, and for nobody else", async () => {
  const counts = await countSetUp(viewers.admin, id, "2026-11-23");
  expect(counts).toEqual(await countSetUp(viewers.regional, id, "2026-11-23"));
  expect(counts).toMatchObject({ territories: 21, withoutAgent: 1, schemes: 9, policy: true });
  const [plans] = await db.owner`select count(*)::integer as n from plan where deleted_at is null`;
  expect(counts?.plans).toBe(plans?.n);
  for (const scope of [viewers.agentA, viewers.elected, viewers.nobody])
    expect(await countSetUp(scope, id, "2026-11-23")).toBeNull();
});

test("the example comes once, marked, beside what is there; a row that is changed is the Région’s own", async () => {
  const { version } = await region();
  expect(await refusal(done(takeExample, on(id, version), admin))).toBe("exampleTaken");
  await db.acting`update region set example_on = null, version = version + 1 where id = ${id}`;
  const others = { kind: "text", intro: "", source: "", body: "Ce que nous voulons.", rank: "7" };
  await db.acting.begin(async (tx) => {
    await tx`delete from scheme_contact`;
    await tx`delete from scheme where code <> 'fidess'`;
    await tx`delete from regional_policy`;
    await tx`delete from policy_section`;
  });
  // A title that the Région has already is its own, and comes before what is taken.
  await makes(createPolicySection, { ...others, title: "Les partenaires" });
  expect(await refusal(done(takeExample, on(id, version + 1), agentA))).toBe("forbidden");
  await done(takeExample, on(id, version + 1), admin);
  const schemes = await listSchemes(viewers.agentA, {});
  expect(schemes).toHaveLength(9);
  expect(schemes.filter(({ example }) => example)).toHaveLength(8);
  expect(schemes.flatMap(({ contacts }) => contacts).length).toBeGreaterThan(8);
  const sections = await listPolicySections(viewers.elected);
  expect(sections.map(({ source, example }) => [source, example])).toEqual([
    [null, false],
    ...Array(8).fill(["Brochure, juin 2009", true]),
  ]);
  // What the Région knew already came no second time.
  const twice =
    await db.owner`select lower(name) from organisation where deleted_at is null and territory_id is null
    group by 1 having count(*) > 1`;
  expect([...twice]).toEqual([]);
  // What was taken is written and binned as anything else, and is then the Région's own; each contact by itself.
  await db.acting`update scheme set description = 'À nous', version = version + 1 where code = 'mpa'`;
  const after = await listSchemes(viewers.agentA, {});
  expect(after.filter(({ example }) => example)).toHaveLength(7);
  const own = after.find(({ code }) => code === "mpa");
  expect(own?.contacts.map(({ example }) => example)).toEqual([true]);
  await asks(deleteSchemeContact, "schemeContactId", own?.contacts[0]?.id ?? "");
  expect((await getScheme(viewers.agentA, "mpa"))?.contacts).toEqual([]);
  const [, first, second] = sections;
  await asks(updatePolicySection, "policySectionId", first?.id ?? "", { ...others, title: "À nous" });
  await asks(deletePolicySection, "policySectionId", second?.id ?? "");
  await asks(restorePolicySection, "policySectionId", second?.id ?? "", { version: 2 });
  const kept = await listPolicySections(viewers.elected);
  expect([kept.length, kept.filter(({ example }) => example).length]).toEqual([9, 6]);
  expect(await refusal(done(takeExample, on(id, version + 2), admin))).toBe("exampleTaken");
});

test("the example is taken by no other hand, nor its marks, nor a Région, written by the application alone", async () => {
  for (const scope of [viewers.agentA, viewers.elected]) {
    await db.app.begin(async (tx) => {
      await tx`select set_config('app.actor', ${scope.actorId}, true), set_config('app.member', ${id}, true)`;
      await expect(tx.savepoint((inner) => inner`select app.take_example(${id})`)).rejects.toThrow(
        /not taken by this hand/,
      );
      const written = await tx`update region set name = 'Prise', version = version + 1 where id = ${id}`;
      expect(written.count).toBe(0);
    });
  }
  await expect(db.app`delete from example_row`).rejects.toThrow(/permission denied/);
  await expect(db.app`select 1 from example_content`).rejects.toThrow(/permission denied/);
});
