import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "@/db/ids";
import { getOrganisation } from "@/db/organisations/reads";
import { listTerritoryLeads } from "@/db/territories/leads";
import { getGround, listTerritoryChanges } from "@/db/territories/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { keyOf } from "@/lib/french/name-key";
import { deleteOrganisation } from "@/lib/organisations/gestures";
import { leadNamed } from "@/lib/organisations/leads";
import { mergeOrganisations } from "@/lib/organisations/merge/gestures";
import { actors } from "@/lib/testing/actors";
import { add, on as onOrganisation } from "@/lib/testing/organisation-requests";
import { done, refusal } from "@/lib/testing/requests";
import { versionOf } from "@/lib/testing/territory-changes";
import { freed, make, on, territoryNamed } from "@/lib/testing/territory-requests";
import { updateTerritory } from "./gestures";
import { tellTerritory } from "./history";
import { mergeTerritories } from "./merge/gestures";
import { createEach } from "./several/gestures";
import { splitTerritory } from "./split/gestures";

const { agentA, regional, elected, admin } = actors;
/** A day that the clock of no test reaches. */
const day = "2090-01-01";
let db: Opened;
let elsewhere: { region: string; organisation: string };
beforeAll(async () => {
  db = await openSeeded();
  elsewhere = { region: newId(), organisation: newId() };
  await db.acting`insert into region (id, slug, name) values (${elsewhere.region}, 'ailleurs', 'Ailleurs')`;
  await db.acting`insert into organisation (id, region_id, name, kind)
    values (${elsewhere.organisation}, ${elsewhere.region}, 'Structure d’ailleurs', 'other')`;
});
afterAll(() => db.drop());

const leadOf = async (id: string) => {
  const ground = await getGround(elected.scope, id);
  return ground && { id: ground.leadOrganisationId, name: ground.leadOrganisation };
};
/** Its form, with this lead and the words that it has. */
const edits = async (id: string, leadOrganisationId: string, change: object = {}, actor = regional) => {
  const { name = "", kind = "" } = (await getGround(regional.scope, id)) ?? {};
  const version = await versionOf(id);
  return done(updateTerritory, { ...on(id, version), name, kind, leadOrganisationId, ...change }, actor);
};
const told = async (id: string) =>
  tellTerritory(await listTerritoryChanges(regional.scope, id, 9), regional.timeZone);
const first = (slug: string) => freed(slug, day);

test("a territory names its lead among the structures of its Région: none that is elsewhere, in the bin or unknown", async () => {
  const lead = await add({ name: "Pôle porteur" });
  const epcis = await first("calaisis");
  const gone = await add({ name: "Structure partie" });
  await done(deleteOrganisation, onOrganisation(gone), admin);
  for (const leadOrganisationId of ["", newId(), gone, elsewhere.organisation])
    expect(
      await refusal(make({ name: "Porté", epcis, startsOn: day, leadOrganisationId })),
      leadOrganisationId,
    ).toEqual(["leadOrganisationId"]);
  const id = await make({ name: "Porté", epcis, startsOn: day, leadOrganisationId: lead }, admin);
  expect(await leadOf(id)).toEqual({ id: lead, name: "Pôle porteur" });
  for (const other of [newId(), gone, elsewhere.organisation])
    expect(await refusal(edits(id, other))).toEqual(["leadOrganisationId"]);
  // The structure says it too, to whoever reads it.
  for (const { scope } of [agentA, elected])
    expect((await getOrganisation(scope, lead))?.territories).toMatchObject([{ id, name: "Porté" }]);
  // The database alone.
  const led = (by: string) =>
    triedOn(
      db.app,
      regional.scope,
      (tx) =>
        tx`update territory set lead_organisation_id = ${by}, version = version + 1 where id = ${id} returning 1`,
    );
  expect([await led(elsewhere.organisation), await led(gone), await led(lead)]).toEqual([
    "23503",
    "MA001",
    "written",
  ]);
});

test("a form offers what may lead a territory, its own first, to who writes territories alone", async () => {
  const { id } = await territoryNamed("boulonnais");
  const offered = await listTerritoryLeads(regional.scope, id);
  expect(new Set(offered.map(({ rank }) => rank))).toEqual(new Set([0, 1, 2]));
  expect(offered.map(({ rank }) => rank)).toEqual(offered.map(({ rank }) => rank).toSorted());
  expect(offered.some((one) => one.id === elsewhere.organisation)).toBe(false);
  for (const territory of await Promise.all(["ternois", "calaisis"].map(territoryNamed)))
    expect(offered.map((one) => one.id)).toContain(territory.leadOrganisationId);
  const whole = await listTerritoryLeads(admin.scope, null);
  expect(new Set(whole.map(({ rank }) => rank))).toEqual(new Set([1, 2]));
  for (const { scope } of [agentA, elected]) expect(await listTerritoryLeads(scope, id)).toEqual([]);
});

test("words that no structure bears stay until one is chosen; from then on there is one, and the history says which", async () => {
  const { id } = await territoryNamed("artois-arras");
  const words = (await leadOf(id))?.name;
  expect(await leadOf(id)).toEqual({ id: null, name: "Communauté urbaine d’Arras" });
  await edits(id, "", { kind: "pays" });
  expect((await leadOf(id))?.name).toBe(words);
  const [one, other] = [await add({ name: "Syndicat d’Artois" }), await add({ name: "Pôle d’Artois" })];
  await edits(id, one);
  await edits(id, other, {}, admin);
  expect(await refusal(edits(id, ""))).toEqual(["leadOrganisationId"]);
  expect(await leadOf(id)).toEqual({ id: other, name: "Pôle d’Artois" });
  expect((await told(id)).filter(({ sentence }) => sentence === "Structure porteuse")).toMatchObject([
    { from: "Syndicat d’Artois", to: "Pôle d’Artois" },
    { from: "hors de la liste", to: "Syndicat d’Artois" },
  ]);
  // What was typed is still kept.
  const [kept] = await db.owner`select lead_organisation as words from territory where id = ${id}`;
  expect(kept).toEqual({ words });
});

test("two structures that are one keep every territory that either leads; one that leads does not go to the bin", async () => {
  const { id } = await territoryNamed("montreuillois");
  const [gone, kept] = [await add({ name: "Pays M." }), await add({ name: "Pays du Montreuil" })];
  await edits(id, gone);
  const version = await versionOf(id);
  const refused = await done(deleteOrganisation, onOrganisation(gone), admin).catch((error) => error);
  expect(refused).toMatchObject({ code: "led" });
  expect(refused.message).toContain("porte «\u00a0Pays du Montreuillois\u00a0»");
  expect(
    await triedOn(
      db.app,
      admin.scope,
      (tx) =>
        tx`update organisation set deleted_at = now(), version = version + 1 where id = ${gone} returning 1`,
    ),
  ).toBe("MA001");
  await done(mergeOrganisations, { ...onOrganisation(gone), intoId: kept }, regional);
  expect(await leadOf(id)).toEqual({ id: kept, name: "Pays du Montreuil" });
  expect(await versionOf(id)).toBe(version + 1);
  expect((await told(id))[0]).toMatchObject({
    ...{ sentence: "Structure porteuse", from: "Pays M.", to: "Pays du Montreuil" },
  });
});

test("made without a form, a territory is led by the structure that bears the name of its EPCI, or by words", async () => {
  const { id } = await territoryNamed("cambresis");
  const parent = await leadOf(id);
  const sirens =
    (await getGround(regional.scope, id))?.perimeter.map(({ siren, name }) => ({ siren, name })) ?? [];
  const [alone, ...others] = sirens;
  const parts = sirens.map(({ siren }) => `${siren}:${siren === alone?.siren ? 1 : 2}`);
  await done(
    splitTerritory,
    { ...on(id, await versionOf(id)), on: day, names: "Seul\nEnsemble", parts },
    regional,
  );
  const bears = leadNamed(
    await db.owner<{ id: string; name: string; acronym: string | null }[]>`
    select id, name, acronym from organisation where deleted_at is null`,
  );
  expect(others.length).toBeGreaterThan(1);
  expect(await leadOf((await territoryNamed("seul")).id)).toEqual({
    ...{ id: bears(alone?.name ?? ""), name: alone?.name },
  });
  expect(bears(alone?.name ?? "")).not.toBeNull();
  expect(await leadOf((await territoryNamed("ensemble")).id)).toEqual(parent);
  // One that no structure bears any more.
  const siren = await first("artois-arras");
  await db.acting`update organisation set name = 'Rebaptisée ' || id, version = version + 1
    where name = (select name from epci where siren = ${siren})`;
  await done(createEach, { startsOn: day, requestKey: crypto.randomUUID() }, regional);
  const [row] =
    await db.owner`select e.name, t.lead_organisation as words, t.lead_organisation_id as lead from territory t
    join territory_epci l on l.territory_id = t.id join epci e on e.siren = l.epci_siren where l.epci_siren = ${siren} and l.valid_from = ${day}`;
  expect(row).toEqual({ name: row?.name, words: row?.name, lead: null });
});

test("a merge that makes a territory asks its lead among the structures of the Région", async () => {
  const [one, other] = [await territoryNamed("moulins-de-flandre"), await territoryNamed("pevele")];
  const lead = await add({ name: "Pays de la Lys" });
  const merging = async (leadOrganisationId: string) =>
    done(
      mergeTerritories,
      {
        ...{ ...on(one.id, await versionOf(one.id)), others: [other.id], on: day, intoId: "" },
        ...{ name: "Lys", kind: "pays", leadOrganisationId },
      },
      regional,
    );
  for (const wrong of ["", elsewhere.organisation])
    expect(await refusal(merging(wrong))).toEqual(["leadOrganisationId"]);
  await merging(lead);
  expect(await leadOf((await territoryNamed("lys")).id)).toEqual({ id: lead, name: "Pays de la Lys" });
});

test("a name is read by the database as by the code", async () => {
  const names = await db.owner<{ name: string }[]>`
    select name from organisation union select acronym from organisation where acronym is not null union select name from epci`;
  const words = [
    ...names.map(({ name }) => name),
    ...[
      "Œuvre d’Évry – n° 2",
      "CA d'Hénin-Carvin",
      "L’ÉTANG (S.E.)",
      "  ",
      "…",
      "Æther & Co",
      "Ÿ ç Ñ",
      "m² ½",
    ],
  ];
  const keys = await db.owner<{ key: string }[]>`
    select app.name_key(word) as key from unnest(${words}::text[]) with ordinality as given (word, nth) order by nth`;
  expect(keys.map(({ key }) => key)).toEqual(words.map(keyOf));
  const bears = leadNamed([
    { id: "a", name: "Pays d’Artois", acronym: "PA" },
    { id: "b", name: "Pa", acronym: null },
    { id: "c", name: "CC du Ternois", acronym: "CCT" },
  ]);
  expect([bears("PAYS D'ARTOIS"), bears("pa"), bears("cct"), bears(""), bears("Artois")]).toEqual([
    ...["a", null, "c", null, null],
  ]);
});
