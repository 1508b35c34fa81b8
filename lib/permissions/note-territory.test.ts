import { expect, test } from "vitest";
import { type Membership, noteTerritory } from "./can";

const region = "r";
const agentOfA: Membership = { role: "agent", regionId: region, territoryIds: ["a"] };
const electedOfB: Membership = { role: "elected", regionId: region, territoryIds: ["b"] };
const regional: Membership = { role: "regional", regionId: region, territoryIds: "region" };
const rows = {
  ofB: { regionId: region, territoryId: "b", territoryKind: "pays" },
  ofBSharedWithA: { regionId: region, territoryId: "b", territoryKind: "pays", linkedTerritoryIds: ["a"] },
  elsewhere: { regionId: "other", territoryId: "z", territoryKind: "pays" },
} as const;
const regionsOwn = { [region]: "region-own" };

test("a note is signed by a territory of the reader that the row belongs or is linked to", () => {
  expect(noteTerritory({ memberships: [agentOfA] }, rows.ofBSharedWithA, regionsOwn)).toBe("a");
  expect(noteTerritory({ memberships: [regional] }, rows.ofB, regionsOwn)).toBe("region-own");
  expect(() => noteTerritory({ memberships: [electedOfB] }, rows.ofB, regionsOwn)).toThrow();
});

test("a note of an agent elsewhere, or of an officer of another Région, has no author", () => {
  expect(() => noteTerritory({ memberships: [agentOfA] }, rows.ofB, regionsOwn)).toThrow();
  expect(() => noteTerritory({ memberships: [regional] }, rows.elsewhere, regionsOwn)).toThrow();
  expect(() => noteTerritory({ memberships: [regional] }, rows.ofB, {})).toThrow();
  expect(noteTerritory({ memberships: [electedOfB, agentOfA] }, rows.ofBSharedWithA, regionsOwn)).toBe("a");
});
