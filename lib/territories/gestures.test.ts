import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { getGround, getPresentSlug } from "@/db/territories/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { markOf } from "@/lib/kernel/mark";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import {
  epcisOf,
  freed,
  known,
  leadId,
  make,
  making,
  on,
  territoryNamed,
} from "@/lib/testing/territory-requests";
import { createTerritory, deleteTerritory, restoreTerritory, updateTerritory } from "./gestures";
import { changePerimeter, closeTerritory, reopenTerritory } from "./perimeter/gestures";
import { leftOut } from "./rules";
import { createEach, importTerritories } from "./several/gestures";
import { splitTerritory } from "./split/gestures";

const { agentA, regional, elected, admin } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("an officer and an administrator make one with its perimeter; nobody else does", async () => {
  for (const actor of [regional, admin]) {
    const siren = await freed(actor === admin ? "saint-omer" : "boulonnais", "2026-12-01");
    const id = await make({ name: `Pays de ${actor.id.slice(-4)}`, epcis: siren }, actor);
    expect(await getGround(agentA.scope, id)).toMatchObject({
      startsOn: "2026-12-01",
      departementName: "Pas-de-Calais",
      perimeter: [{ siren, from: "2026-12-01", to: null }],
    });
  }
  for (const actor of [agentA, elected])
    expect(await refusal(done(createTerritory, making({ epcis: "200072478" }), actor))).toBe("forbidden");
});

test("an EPCI is taken once: the form says by whom, and the database refuses it too", async () => {
  const [siren = ""] = await epcisOf("calaisis");
  expect(await refusal(make({ name: "Autre", epcis: siren }))).toEqual(["epcis"]);
  expect(await refusal(make({ name: "Calaisis", epcis: "" }))).toEqual(["epcis"]);
  expect(await refusal(make({ name: "Ailleurs", epcis: "200000172" }))).toEqual(["epcis"]);
  const { id } = await territoryNamed("dunkerque");
  const [region = ""] = regional.scope.staff;
  const taking = (scope: typeof regional.scope, from: string) =>
    triedOn(
      db.app,
      scope,
      (tx) => tx`insert into territory_epci (territory_id, region_id, epci_siren, valid_from)
        values (${id}, ${region}, ${siren}, ${from}) returning 1`,
    );
  expect(await taking(regional.scope, "2026-12-01")).toBe("23P01");
  expect(await taking(agentA.scope, "2026-12-01")).toBe("42501");
  // Before it was taken, and as long as it was not.
  await db.acting`update territory_epci set valid_from = '2018-01-01' where epci_siren = ${siren}`;
  expect(
    await triedOn(
      db.app,
      regional.scope,
      (tx) => tx`insert into territory_epci (territory_id, region_id, epci_siren, valid_from, valid_to)
        values (${id}, ${region}, ${siren}, '2017-01-01', '2017-12-31') returning 1`,
    ),
  ).toBe("written");
});

test("another name is another address, and the former one still opens; taken back, it is its own", async () => {
  const { id } = await territoryNamed("lens-lievin");
  const words = { kind: "epci", leadOrganisationId: leadId };
  await done(updateTerritory, { ...on(id), ...words, name: "Gohelle" }, regional);
  expect((await getGround(elected.scope, id))?.slug).toBe("gohelle");
  expect(await getPresentSlug(agentA.scope, { slug: "lens-lievin" })).toBe("gohelle");
  // No other takes an address that still opens this one.
  const siren = await freed("sambre-avesnois", "2027-03-01");
  const other = await make({ name: "Lens Liévin", epcis: siren, startsOn: "2027-03-01" });
  expect((await getGround(elected.scope, other))?.slug).toBe("lens-lievin-2");
  await done(updateTerritory, { ...on(id, 2), ...words, name: "Lens-Liévin de nouveau" }, regional);
  expect(await getPresentSlug(agentA.scope, { slug: "gohelle" })).toBe("lens-lievin-de-nouveau");
  expect(
    await refusal(done(updateTerritory, { ...on(id, 3), ...words, name: "Pays du Calaisis" }, regional)),
  ).toEqual(["name"]);
  expect(
    await refusal(done(updateTerritory, { ...on(id, 3), ...words, kind: "region", name: "X" }, regional)),
  ).toEqual(["kind"]);
  expect(
    await triedOn(
      db.app,
      regional.scope,
      (tx) => tx`update territory set kind = 'region', version = version + 1 where id = ${id} returning 1`,
    ),
  ).toBe("23514");
});

test("an address that begins as an id does is an address", async () => {
  expect(await getGround(elected.scope, "deadbeef-dead-x")).toBeNull();
  expect(await getGround(elected.scope, "deadbeef-dead-4ead-8ead-deadbeefdeadbeef")).toBeNull();
});

test("a perimeter changes on a day: what was before stays known", async () => {
  const { id } = await territoryNamed("ternois");
  const before = (await getGround(regional.scope, id))?.perimeter ?? [];
  const slug = (await known()).territories.find((one) => one.id === id)?.slug ?? "";
  const more = await freed("montreuillois", "2027-01-01");
  await done(
    changePerimeter,
    { ...on(id), on: "2027-01-01", epcis: [...before.map(({ siren }) => siren), more] },
    admin,
  );
  expect(await epcisOf(slug, "2026-12-31")).toEqual(before.map(({ siren }) => siren).toSorted());
  expect(await epcisOf(slug, "2027-01-01")).toContain(more);
  expect(await refusal(done(changePerimeter, { ...on(id, 2), on: "2027-01-01", epcis: "" }, admin))).toEqual([
    "epcis",
  ]);
  expect(await refusal(done(changePerimeter, { ...on(id, 1), on: "2027-01-01", epcis: more }, admin))).toBe(
    "changed",
  );
});

test("one that closes frees its EPCI from that day; reopened, it takes them back unless another has them", async () => {
  const { id } = await territoryNamed("cambresis");
  const mine = await epcisOf("cambresis");
  const end = { on: "2027-01-01", why: "Fin du partenariat." };
  expect(await refusal(done(closeTerritory, { ...on(id), ...end, why: "" }, regional))).toEqual(["why"]);
  await done(closeTerritory, { ...on(id), ...end }, regional);
  expect(await epcisOf("cambresis", "2026-12-31")).toEqual(mine);
  expect(await epcisOf("cambresis", "2027-01-01")).toEqual([]);
  expect(await refusal(done(closeTerritory, { ...on(id, 2), ...end }, regional))).toBe("territoryEnded");
  expect(leftOut(await known(), "2027-01-01").map(({ siren }) => siren)).toEqual(
    expect.arrayContaining(mine),
  );
  await done(reopenTerritory, on(id, 2), regional);
  expect(await epcisOf("cambresis", "2027-01-01")).toEqual(mine);
  await done(closeTerritory, { ...on(id, 3), ...end }, regional);
  await make({ name: "Nouveau Cambrésis", epcis: mine, startsOn: "2027-01-01" });
  expect(await refusal(done(reopenTerritory, on(id, 4), regional))).toBe("epciTaken");
  const own = await territoryNamed("nord-pas-de-calais");
  expect(await refusal(done(closeTerritory, { ...on(own.id), ...end }, regional))).toBe("territoryOwn");
});

test("one in which something stands does not go to the bin; an empty one does, frees its EPCI, and takes them back if it can", async () => {
  const { id: boulonnais } = await territoryNamed("boulonnais");
  expect(await refusal(done(deleteTerritory, on(boulonnais, 2), regional))).toBe("territoryHeld");
  expect(
    await triedOn(
      db.app,
      regional.scope,
      (tx) =>
        tx`update territory set deleted_at = now(), version = version + 1 where id = ${boulonnais} returning 1`,
    ),
  ).toBe("MA001");
  const siren = await freed("coeur-de-flandre", "2027-01-01");
  const made = { name: "Éphémère", epcis: siren, startsOn: "2027-01-01" };
  const id = await make(made);
  await done(deleteTerritory, on(id), regional);
  expect((await listBinned(admin.scope, "territory")).map(({ title }) => title)).toContain("Éphémère");
  expect(await getGround(regional.scope, id)).toBeNull();
  await done(restoreTerritory, on(id, 2), admin);
  expect((await getGround(regional.scope, id))?.perimeter).toMatchObject([{ siren }]);
  await done(deleteTerritory, on(id, 3), regional);
  await make({ ...made, name: "Le suivant" });
  expect(await refusal(done(restoreTerritory, on(id, 4), regional))).toBe("epciTaken");
  expect(
    await triedOn(
      db.app,
      regional.scope,
      (tx) => tx`update territory set deleted_at = null, version = version + 1 where id = ${id} returning 1`,
    ),
  ).toBe("23P01");
});

test("one for each EPCI that is free, all or none; then a pasted block, once its preview is read", async () => {
  const sirens = [await freed("calaisis", "2028-01-01"), await freed("artois-arras", "2028-01-01")];
  const day = { startsOn: "2028-01-01" };
  const free = leftOut(await known(), day.startsOn).map(({ siren }) => siren);
  expect(free).toEqual(expect.arrayContaining(sirens));
  await done(createEach, { ...day, requestKey: requestKey() }, regional);
  const after = await known();
  expect(leftOut(after, day.startsOn)).toEqual([]);
  expect(after.territories.filter(({ startsOn }) => startsOn === day.startsOn)).toHaveLength(free.length);
  expect(await refusal(done(createEach, { ...day, requestKey: requestKey() }, regional))).toEqual([
    "startsOn",
  ]);
  const { id } = after.territories.find(({ startsOn }) => startsOn === day.startsOn) ?? { id: "" };
  await done(deleteTerritory, on(id), regional);
  const [{ siren, name } = { siren: "", name: "" }] = leftOut(await known(), day.startsOn);
  const sent = (block: string, seen = "") => ({ ...day, block, seen, requestKey: requestKey() });
  const block = `Nom;EPCI\nTerritoire du tableur;${name.toUpperCase()}`;
  expect(await refusal(done(importTerritories, sent(block), regional))).toEqual(["seen"]);
  expect(await refusal(done(importTerritories, sent(`${block}\nAutre;999`, "x"), regional))).toEqual([
    "block",
  ]);
  expect(await refusal(done(importTerritories, sent(`${block}\nAutre;${siren}`, "x"), regional))).toEqual([
    "block",
  ]);
  const made = await done(importTerritories, sent(block, markOf(block)), admin);
  expect(await getGround(regional.scope, made)).toMatchObject({
    name: "Territoire du tableur",
    perimeter: [{ siren }],
  });
});

test("one splits into several, which share its EPCI; each says what it came from", async () => {
  const { id } = await territoryNamed("artois-arras");
  const row = await getGround(regional.scope, id);
  const mine = await epcisOf(row?.slug ?? "", "2029-01-01");
  expect(mine.length).toBeGreaterThan(1);
  const names = "Premier morceau\nSecond morceau";
  const split = { on: "2029-01-01", names };
  const parts = mine.map((siren, index) => `${siren}:${index === 0 ? 1 : 2}`);
  const at = on(id, row?.version);
  expect(await refusal(done(splitTerritory, { ...at, ...split, parts: parts.slice(1) }, regional))).toEqual([
    "parts",
  ]);
  expect(await refusal(done(splitTerritory, { ...at, ...split, names: "Seul", parts }, regional))).toEqual([
    "names",
    "parts",
  ]);
  await done(splitTerritory, { ...at, ...split, parts }, regional);
  const after = await getGround(elected.scope, id);
  expect(after).toMatchObject({
    closedOn: "2029-01-01",
    successors: [{ name: "Premier morceau" }, { name: "Second morceau" }],
  });
  const first = await getGround(elected.scope, after?.successors[0]?.id ?? "");
  expect(first).toMatchObject({ kind: "epci", predecessors: [{ name: row?.name, since: "2029-01-01" }] });
  expect(await epcisOf("second-morceau", "2029-01-01")).toEqual(mine.slice(1));
});
