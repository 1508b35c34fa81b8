import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { stableId } from "./stable-id";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("the Région's map is read by the product: its EPCI, its territories, and whom to thank", async () => {
  const [map] = await db.app<{ epci: number; territories: number; attribution: string }[]>`
    select jsonb_array_length(topology -> 'objects' -> 'epci' -> 'geometries') as epci,
      jsonb_array_length(topology -> 'objects' -> 'territoires' -> 'geometries') as territories, attribution
      from region_map where region_id = ${stableId("region", "nord-pas-de-calais")}`;
  expect(map).toMatchObject({ epci: 36, territories: 21 });
  for (const source of ["Voronoï", "GeoNames (CC\u00a0BY\u00a04.0)", "MapSVG", "INSEE-DGCL"])
    expect(map?.attribution).toContain(source);
});
