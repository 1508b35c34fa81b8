import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { markOf } from "@/lib/kernel/mark";
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { epcisOf, freed, known, on, territoryNamed } from "@/lib/testing/territory-requests";
import { createEach, importTerritories } from "./several/gestures";
import { wrongBlock } from "./several/preview";
import { splitTerritory } from "./split/gestures";

const { regional } = actors;
const startsOn = "2028-01-01";
const long = "n".repeat(121);
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("a name that is too long is a fault of its line in a pasted block", async () => {
  const siren = await freed("calaisis", startsOn);
  const block = `Nom;EPCI\n${long};${siren}`;
  const sent = { startsOn, block, seen: markOf(block), requestKey: requestKey() };
  expect(await refusal(done(importTerritories, sent, regional))).toEqual(["block"]);
  const said = wrongBlock({ startsOn, block, seen: null }, await known())?.block;
  expect(said).toEqual([
    expect.stringMatching(/^Ligne 2.*120\u00a0caractères au plus\u00a0: ce texte en a 1 de trop\.$/u),
  ]);
  const short = `Nom;EPCI\n${long.slice(1)};${siren}`;
  expect(
    await refusal(done(importTerritories, { ...sent, block: short, seen: markOf(short) }, regional)),
  ).toBe("done");
});

test("the same in a split, and of the name of an intercommunality that would be a territory's", async () => {
  const { id } = await territoryNamed("boulonnais");
  const [first = "", ...others] = await epcisOf("boulonnais", startsOn);
  const parts = [`${first}:1`, ...others.map((siren) => `${siren}:2`)];
  const split = (names: string) =>
    refusal(done(splitTerritory, { ...on(id), on: startsOn, names, parts }, regional));
  expect(await split(`Pays court\n${long}`)).toEqual(["names"]);
  const siren = await freed("artois-arras", startsOn);
  await db.owner`update epci set name = ${long} where siren = ${siren}`;
  expect(await refusal(done(createEach, { startsOn, requestKey: requestKey() }, regional))).toEqual([
    "startsOn",
  ]);
});
