import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { stableId } from "../reference/stable-id";
import type { Scope } from "../scope";
import { wholeRegion } from "../testing/maps";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { drawApart } from "./drawn";
import { getMapFile, getRegionMap } from "./reads";
import { redrawMap, redrawMaps } from "./redraw";

const region = stableId("region", "nord-pas-de-calais");
const [today, newYear] = ["2026-11-23", "2027-01-01"];
const boulonnais = stableId("territory", "boulonnais");
const calaisis = stableId("territory", "calaisis");

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const kept = () =>
  db.owner<{ validFrom: string; stamp: string | null; why: string | null; written: string }[]>`
    select valid_from::text as "validFrom", stamp, why, xmin::text as written from region_drawing order by valid_from`;

async function mapOf(scope: Scope, day = today) {
  const map = await getRegionMap(scope, day);
  if (map.why !== null) throw new Error(map.why);
  return map;
}

const slugsOf = async (day: string) =>
  (await mapOf(viewers.regional, day)).drawing.areas.map(({ slug }) => slug);

/** Puts the perimeters back, and the map with them. */
afterEach(async () => {
  await db.acting`delete from territory_epci where valid_from > '2020-01-01' and territory_id = ${calaisis}`;
  await db.acting`update territory_epci set valid_to = null`;
  await redrawMap(viewers.regional, region, today);
});

test("the demonstration has its map from the start, read by whoever reads its territories, and by nobody else", async () => {
  const { drawing, stamp, attribution } = await mapOf(viewers.regional);
  expect(drawing.areas).toHaveLength(21);
  expect(attribution).toContain("Voronoï");
  for (const scope of [viewers.agentA, viewers.elected, viewers.electedOfB, viewers.admin])
    expect((await mapOf(scope)).stamp).toBe(stamp);
  expect(await getRegionMap(viewers.nobody, today)).toEqual({ why: "not_drawn" });
  expect(await getMapFile(viewers.nobody, stamp, today)).toBeNull();
  const map = await getMapFile(viewers.agentB, stamp, today);
  expect(map?.stamp).toBe(stamp);
  expect(map?.file.startsWith("<svg")).toBe(true);
});

test("behind the second wall, a map is read in its Région and written by those who write its territories", async () => {
  const rows = (settings: Record<string, string>, write = false) =>
    db.app.begin(async (tx) => {
      for (const [name, value] of Object.entries(settings))
        await tx`select set_config(${`app.${name}`}, ${value}, true)`;
      return write
        ? (await tx`delete from region_drawing`).count
        : (await tx`select 1 from region_drawing`).length;
    });
  const undone = (settings: Record<string, string>) =>
    db.app
      .begin(async (tx) => {
        for (const [name, value] of Object.entries(settings))
          await tx`select set_config(${`app.${name}`}, ${value}, true)`;
        const { count } = await tx`delete from region_drawing`;
        throw new Error(String(count));
      })
      .catch((error: Error) => Number(error.message));
  expect(await rows({})).toBe(0);
  expect(await rows({ read: boulonnais })).toBe(1);
  expect(await rows({ regions: region })).toBe(1);
  expect(await undone({ read: boulonnais, own: boulonnais, write: boulonnais })).toBe(0);
  expect(await undone({ regions: region })).toBe(0);
  expect(await undone({ staff: region, regions: region })).toBe(1);
  expect(await undone({ admin: region })).toBe(1);
});

test("nothing is drawn again when nothing changed", async () => {
  const before = await kept();
  await redrawMap(viewers.regional, region, today);
  await redrawMaps(db.owner, today);
  expect(await kept()).toEqual(before);
});

test("a merger of the first of January changes the map on that day, and its file is still answered on both sides of it", async () => {
  const before = (await mapOf(viewers.regional)).stamp;
  await db.acting`update territory_epci set valid_to = '2026-12-31' where territory_id = ${boulonnais}`;
  await db.acting`insert into territory_epci (territory_id, region_id, epci_siren, valid_from)
    select ${calaisis}, region_id, epci_siren, ${newYear}::date from territory_epci where territory_id = ${boulonnais}`;
  await redrawMap(viewers.admin, region, today);
  expect((await kept()).map(({ validFrom }) => validFrom)).toEqual([today, newYear]);
  expect(await slugsOf("2026-12-31")).toContain("boulonnais");
  expect(await slugsOf(newYear)).not.toContain("boulonnais");
  expect(await slugsOf("2031-05-01")).toHaveLength(20);
  const [eve, day] = await Promise.all(["2026-12-31", newYear].map((on) => mapOf(viewers.regional, on)));
  expect(eve?.stamp).toBe(before);
  expect(day?.stamp).not.toBe(before);
  const asked = await getMapFile(viewers.regional, day?.stamp ?? null, today);
  expect(asked?.file).not.toContain('id="boulonnais"');
  expect((await getMapFile(viewers.regional, "0000", today))?.stamp).toBe(before);
});

test("of a change to come, the map of the day is kept as it is drawn", async () => {
  await db.acting`update region_drawing set attribution = 'Gardée'`;
  await db.acting`update territory_epci set valid_to = '2026-12-31' where territory_id = ${boulonnais}`;
  await redrawMap(viewers.admin, region, today);
  expect((await mapOf(viewers.regional)).attribution).toBe("Gardée");
  expect((await mapOf(viewers.regional, newYear)).attribution).toContain("Voronoï");
  await db.acting`delete from region_drawing`;
});

test("a Région whose territories have no EPCI any more has no map, and says why", async () => {
  await db.acting`update territory_epci set valid_to = '2026-11-01'`;
  await redrawMap(viewers.regional, region, today);
  expect(await getRegionMap(viewers.regional, today)).toEqual({ why: "no_perimeter" });
  expect(await getMapFile(viewers.regional, null, today)).toBeNull();
});

test("an agent does not draw the map again", async () => {
  await db.acting`update territory set name = 'Le Boulonnais', version = version + 1 where id = ${boulonnais}`;
  await expect(redrawMap(viewers.agentA, region, today)).rejects.toThrow();
  await db.acting`update territory set name = 'Boulonnais', version = version + 1 where id = ${boulonnais}`;
});

test("a map is drawn apart: the process that asks is not held for the time of a drawing", async () => {
  await drawApart(wholeRegion("01"));
  const held = monitorEventLoopDelay({ resolution: 1 });
  held.enable();
  await sleep(20);
  // As many names to place as there can be: a second or so of work.
  const { territories, ...region } = wholeRegion("11");
  const answer = await drawApart({ ...region, territories: territories.slice(0, 40) });
  // What held the process is counted at its next turn.
  await sleep(20);
  held.disable();
  expect(answer.why === null && answer.drawing.areas.length).toBe(40);
  // Drawn here it would be held for half a second or more; starting a process takes some ten milliseconds.
  expect(held.max / 1e6).toBeLessThan(200);
});

test("a drawing that fails says so, and what was kept stays", async () => {
  await expect(drawApart({ territories: null } as never)).rejects.toThrow(/not drawn/);
  expect(await kept()).toHaveLength(1);
});
