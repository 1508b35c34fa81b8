import { afterAll, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getEpciMap, getMapFile } from "./reads";
import { redrawMap, redrawMaps } from "./redraw";

const region = stableId("region", "nord-pas-de-calais");
const today = "2026-11-23";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const written = async () => (await db.owner`select xmin::text as at from epci_drawing`).map(({ at }) => at);

test("the EPCI of a Région are drawn from the start, and their file is read by whoever reads its territories", async () => {
  const map = await getEpciMap(viewers.regional);
  const [{ count } = { count: 0 }] = await db.owner<{ count: number }[]>`
    select count(*)::integer as count from epci where main_departement_code in ('59', '62')`;
  expect(map?.sirens).toHaveLength(count);
  for (const scope of [viewers.agentA, viewers.elected, viewers.admin]) {
    const file = await getMapFile(scope, map?.stamp ?? null, today);
    expect(file?.stamp).toBe(map?.stamp);
    expect(file?.file).toContain(`id="${map?.sirens[0]}"`);
  }
  expect(await getEpciMap(viewers.nobody)).toBeNull();
  expect(await getMapFile(viewers.nobody, map?.stamp ?? null, today)).toBeNull();
});

test("behind the second wall, it is read in its Région and written by those who write its territories", async () => {
  const deleted = (settings: Record<string, string>) =>
    db.app
      .begin(async (tx) => {
        for (const [name, value] of Object.entries(settings))
          await tx`select set_config(${`app.${name}`}, ${value}, true)`;
        throw new Error(String((await tx`delete from epci_drawing`).count));
      })
      .catch((error: Error) => Number(error.message));
  const boulonnais = stableId("territory", "boulonnais");
  expect(await deleted({})).toBe(0);
  expect(await deleted({ read: boulonnais, own: boulonnais, write: boulonnais })).toBe(0);
  expect(await deleted({ regions: region })).toBe(0);
  expect(await deleted({ staff: region, regions: region })).toBe(1);
});

test("it follows the départements of the Région, and nothing else", async () => {
  const before = await written();
  await redrawMap(viewers.regional, region, today);
  await redrawMaps(db.owner, today);
  expect(await written()).toEqual(before);
  const all = (await getEpciMap(viewers.regional))?.sirens.length ?? 0;
  await db.acting`insert into region_departement (region_id, departement_code) values (${region}, '80')`;
  await redrawMap(viewers.admin, region, today);
  const somme = await getEpciMap(viewers.regional);
  expect(somme?.sirens.length).toBeGreaterThan(all + 5);
  expect(await written()).not.toEqual(before);
});

test("a Région whose EPCI have no outline has none to choose on, and is not drawn again for it", async () => {
  await db.acting`delete from territory_epci`;
  await db.acting`delete from region_departement`;
  await redrawMap(viewers.admin, region, today);
  expect(await getEpciMap(viewers.regional)).toBeNull();
  const before = await written();
  expect(before).toHaveLength(1);
  await redrawMap(viewers.admin, region, today);
  expect(await written()).toEqual(before);
});
