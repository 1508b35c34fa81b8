import { expect, test } from "vitest";
import { addingPlaces, offeredPlaces } from "./places";

const today = "2026-11-23";
const place = (id: string, closedOn: string | null, running = false) => ({
  ...{ id, regionId: "r", name: id, kind: "pays" as const },
  ...{ closedOn, running },
});
const places = [
  place("there", null),
  place("ending", "2027-01-01"),
  place("closed", today),
  place("running", "2026-01-01", true),
];
const ids = (own?: string) => offeredPlaces(places, today, own).map(({ id }) => id);

test("a closed territory is offered to no new structure, unless its plan runs on, and stays in one that names it", () => {
  expect(ids()).toEqual(["there", "ending", "running"]);
  expect(ids("closed")).toEqual(["there", "ending", "closed", "running"]);
  const memberships = [{ role: "agent" as const, regionId: "r", territoryIds: places.map(({ id }) => id) }];
  expect(addingPlaces({ memberships }, places, today).places.map(({ id }) => id)).toEqual(ids());
});
