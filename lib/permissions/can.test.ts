import { describe, expect, test } from "vitest";
import { authorize, can, type Membership, noteTerritory, placeOf } from "./can";
import type { Permission } from "./matrix";

const region = "r";
const territories = { a: "a", b: "b", own: "region-own" };

const agentOfA: Membership = { role: "agent", regionId: region, territoryIds: ["a"] };
const electedOfB: Membership = { role: "elected", regionId: region, territoryIds: ["b"] };
const regional: Membership = { role: "regional", regionId: region, territoryIds: "region" };
const elected: Membership = { role: "elected", regionId: region, territoryIds: "region" };
const admin: Membership = { role: "admin", regionId: region, territoryIds: "region" };

const rows = {
  ofA: { regionId: region, territoryId: territories.a, territoryKind: "pays" },
  ofB: { regionId: region, territoryId: territories.b, territoryKind: "pays" },
  ofBSharedWithA: {
    regionId: region,
    territoryId: territories.b,
    territoryKind: "pays",
    linkedTerritoryIds: [territories.a],
  },
  ofRegion: { regionId: region, territoryId: territories.own, territoryKind: "region" },
  elsewhere: { regionId: "other", territoryId: "z", territoryKind: "pays" },
} as const;

type RowName = keyof typeof rows;

// The product's table of rights, written apart from matrix.ts.
const truth: [string, Membership[], Record<Permission, RowName[]>][] = [
  [
    "agent of A",
    [agentOfA],
    {
      "plan.read": ["ofA"],
      "action.read": ["ofA", "ofBSharedWithA"],
      "action.write": ["ofA"],
      "action.note": ["ofA", "ofBSharedWithA"],
    },
  ],
  [
    "agent of A, elected in B",
    [agentOfA, electedOfB],
    {
      "plan.read": ["ofA", "ofB", "ofBSharedWithA"],
      "action.read": ["ofA", "ofB", "ofBSharedWithA"],
      "action.write": ["ofA"],
      "action.note": ["ofA", "ofBSharedWithA"],
    },
  ],
  [
    "officer",
    [regional],
    {
      "plan.read": ["ofA", "ofB", "ofBSharedWithA", "ofRegion"],
      "action.read": ["ofA", "ofB", "ofBSharedWithA", "ofRegion"],
      "action.write": ["ofRegion"],
      "action.note": ["ofA", "ofB", "ofBSharedWithA", "ofRegion"],
    },
  ],
  [
    "elected of the Région",
    [elected],
    {
      "plan.read": ["ofA", "ofB", "ofBSharedWithA", "ofRegion"],
      "action.read": ["ofA", "ofB", "ofBSharedWithA", "ofRegion"],
      "action.write": [],
      "action.note": [],
    },
  ],
  [
    "elected of B",
    [electedOfB],
    {
      "plan.read": ["ofB", "ofBSharedWithA"],
      "action.read": ["ofB", "ofBSharedWithA"],
      "action.write": [],
      "action.note": [],
    },
  ],
  ["administrator", [admin], { "plan.read": [], "action.read": [], "action.write": [], "action.note": [] }],
  ["nobody", [], { "plan.read": [], "action.read": [], "action.write": [], "action.note": [] }],
];

describe("table of rights", () => {
  for (const [name, memberships, allowed] of truth)
    for (const permission of Object.keys(allowed) as Permission[])
      test(`${name}: ${permission}`, () => {
        const granted = (Object.keys(rows) as RowName[]).filter((row) =>
          can({ memberships }, permission, rows[row]),
        );
        expect(granted).toEqual(
          Object.keys(rows).filter((row) => allowed[permission].includes(row as RowName)),
        );
      });
});

test("a note is signed by a territory of the reader that the row belongs or is linked to", () => {
  const regionsOwn = { [region]: territories.own };
  expect(noteTerritory({ memberships: [agentOfA] }, rows.ofBSharedWithA, regionsOwn)).toBe("a");
  expect(noteTerritory({ memberships: [regional] }, rows.ofB, regionsOwn)).toBe("region-own");
  expect(() => noteTerritory({ memberships: [electedOfB] }, rows.ofB, regionsOwn)).toThrow();
});

test("a refusal is a sentence for the reader, and says nothing else", () => {
  expect(() => authorize({ memberships: [agentOfA] }, "action.write", rows.ofA)).not.toThrow();
  expect(() => authorize({ memberships: [agentOfA] }, "action.write", rows.ofBSharedWithA)).toThrow(
    "Vous n’êtes pas habilité à faire cette opération.",
  );
});

test("a note of an agent elsewhere, or of an officer of another Région, has no author", () => {
  const regionsOwn = { [region]: territories.own };
  expect(() => noteTerritory({ memberships: [agentOfA] }, rows.ofB, regionsOwn)).toThrow();
  expect(() => noteTerritory({ memberships: [regional] }, rows.elsewhere, regionsOwn)).toThrow();
  expect(() => noteTerritory({ memberships: [regional] }, rows.ofB, {})).toThrow();
  expect(noteTerritory({ memberships: [electedOfB, agentOfA] }, rows.ofBSharedWithA, regionsOwn)).toBe("a");
});

test("a stored action stands in its territory, linked to its associates", () => {
  const { ofB } = rows;
  expect(placeOf({ ...ofB, associates: [{ id: "a" }] })).toEqual({ ...ofB, linkedTerritoryIds: ["a"] });
});
