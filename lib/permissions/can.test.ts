import { describe, expect, test } from "vitest";
import type { PlanStatus } from "@/db/enums";
import { authorize, authorizeIn, can, type Membership, placeOf } from "./can";
import type { PlanPart } from "./locks";
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
  ofASharedWithB: {
    regionId: region,
    territoryId: territories.a,
    territoryKind: "pays",
    linkedTerritoryIds: [territories.b],
  },
  ofRegion: { regionId: region, territoryId: territories.own, territoryKind: "region" },
  elsewhere: { regionId: "other", territoryId: "z", territoryKind: "pays" },
} as const;

type RowName = keyof typeof rows;

const all: RowName[] = ["ofA", "ofASharedWithB", "ofB", "ofBSharedWithA", "ofRegion"];
const ofTerritoryA: RowName[] = ["ofA", "ofASharedWithB"];
const ofTerritoryB: RowName[] = ["ofB", "ofBSharedWithA"];
const none = {
  "plan.read": [],
  "plan.write": [],
  "plan.open": [],
  "plan.submit": [],
  "plan.decide": [],
  "action.read": [],
  "action.write": [],
  "action.note": [],
  "decision.read": [],
  "decision.write": [],
  "decision.region": [],
  "event.read": [],
  "event.write": [],
  "project.read": [],
  "project.write": [],
  "holder.read": [],
  "holder.write": [],
  "job.read": [],
  "job.detail": [],
  "job.write": [],
  "import.write": [],
  "territory.read": [],
  "territory.write": [],
  "organisation.read": [],
  "organisation.add": [],
  "organisation.write": [],
  ...{ "region.write": [], "ground.read": [], "ground.write": [] },
  "account.write": [],
  ...{ "backup.write": [], "mail.write": [], "review.read": [], "review.write": [], "review.answer": [] },
  ...{ "comment.read": [], "comment.write": [], "snapshot.read": [], "snapshot.write": [] },
} satisfies Record<Permission, RowName[]>;
const ofAgent: Record<Permission, RowName[]> = {
  ...none,
  "plan.read": ofTerritoryA,
  "plan.write": ofTerritoryA,
  "plan.open": ofTerritoryA,
  "plan.submit": ofTerritoryA,
  "action.read": [...ofTerritoryA, "ofBSharedWithA"],
  "action.write": ofTerritoryA,
  "action.note": [...ofTerritoryA, "ofBSharedWithA"],
  "decision.read": ofTerritoryA,
  "decision.write": ofTerritoryA,
  "event.read": [...ofTerritoryA, "ofBSharedWithA"],
  "event.write": ofTerritoryA,
  "project.read": ofTerritoryA,
  "project.write": ofTerritoryA,
  "holder.read": ofTerritoryA,
  "holder.write": ofTerritoryA,
  "job.read": [...ofTerritoryA, "ofBSharedWithA"],
  ...{ "job.detail": ofTerritoryA, "job.write": ofTerritoryA, "import.write": ofTerritoryA },
  "territory.read": all,
  "organisation.read": all,
  "ground.read": all,
  "organisation.add": ofTerritoryA,
  ...{ "review.read": ofTerritoryA, "review.answer": ofTerritoryA },
  "comment.read": [...ofTerritoryA, "ofBSharedWithA"],
  "comment.write": [...ofTerritoryA, "ofBSharedWithA"],
  ...{ "snapshot.read": ofTerritoryA, "snapshot.write": ofTerritoryA },
};
const ofElected = (own: RowName[], seen: RowName[]) => ({
  ...none,
  "plan.read": own,
  "decision.read": own,
  "snapshot.read": own,
  "action.read": seen,
  "event.read": seen,
  "job.read": seen,
  "territory.read": all,
  "organisation.read": all,
  "ground.read": all,
});

// The product's table of rights, written apart from matrix.ts.
const truth: [string, Membership[], Record<Permission, RowName[]>][] = [
  ["agent of A", [agentOfA], ofAgent],
  [
    "agent of A, elected in B",
    [agentOfA, electedOfB],
    {
      ...ofAgent,
      "plan.read": [...ofTerritoryA, ...ofTerritoryB],
      "decision.read": [...ofTerritoryA, ...ofTerritoryB],
      "snapshot.read": [...ofTerritoryA, ...ofTerritoryB],
      "action.read": [...ofTerritoryA, ...ofTerritoryB],
      "event.read": [...ofTerritoryA, ...ofTerritoryB],
      "job.read": [...ofTerritoryA, ...ofTerritoryB],
    },
  ],
  [
    "officer",
    [regional],
    {
      ...none,
      "plan.read": all,
      "plan.write": all,
      "plan.open": all,
      "plan.submit": ["ofRegion"],
      "plan.decide": all,
      "action.read": all,
      "action.write": ["ofRegion"],
      "action.note": all,
      "decision.read": all,
      "decision.write": all,
      "decision.region": all,
      ...{ "snapshot.read": all, "snapshot.write": all },
      "event.read": all,
      "event.write": ["ofRegion"],
      "project.read": all,
      "project.write": ["ofRegion"],
      "job.read": all,
      "job.detail": all,
      "job.write": ["ofRegion"],
      "import.write": all,
      "territory.read": all,
      "territory.write": all,
      "organisation.read": all,
      "ground.read": all,
      "organisation.add": all,
      "organisation.write": all,
      "region.write": all,
      "ground.write": all,
      ...{ "comment.read": all, "comment.write": all },
      ...{ "review.read": all, "review.write": all, "review.answer": all },
    },
  ],
  ["elected of the Région", [elected], ofElected(all, all)],
  ["elected of B", [electedOfB], ofElected(ofTerritoryB, [...ofTerritoryB, "ofASharedWithB"])],
  [
    "administrator",
    [admin],
    {
      ...none,
      "account.write": all,
      "backup.write": all,
      "mail.write": all,
      "import.write": all,
      "territory.read": all,
      "territory.write": all,
      "organisation.read": all,
      "ground.read": all,
      "organisation.add": all,
      "organisation.write": all,
      "region.write": all,
      "ground.write": all,
    },
  ],
  ["nobody", [], none],
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

test("a refusal is a sentence for the reader, and says nothing else", () => {
  expect(() => authorize({ memberships: [agentOfA] }, "action.write", rows.ofA)).not.toThrow();
  expect(() => authorize({ memberships: [agentOfA] }, "action.write", rows.ofBSharedWithA)).toThrow(
    "Vous n’êtes pas habilité à faire cette opération.",
  );
});

test("what stands in several places is written by who may in each, and what stands nowhere by nobody", () => {
  const reader = { memberships: [agentOfA] };
  expect(() => authorizeIn(reader, "action.write", [rows.ofA, rows.ofA])).not.toThrow();
  expect(() => authorizeIn(reader, "action.write", [rows.ofA, rows.ofBSharedWithA])).toThrow("habilité");
  expect(() => authorizeIn(reader, "action.write", [])).toThrow("habilité");
});

test("a stored action stands in its territory, linked to its associates", () => {
  const { ofB } = rows;
  expect(placeOf({ ...ofB, associates: [{ id: "a" }] })).toEqual({ ...ofB, linkedTerritoryIds: ["a"] });
});

test("a closed plan locks every write of what stands on it but its cases; a sent one what its actions are, one in force what was signed", () => {
  const on = (planStatus: PlanStatus) => ({ ...rows.ofA, planStatus });
  const left = (permissions: readonly Permission[], planStatus: PlanStatus, part?: PlanPart) =>
    permissions.filter((permission) => can({ memberships: [agentOfA] }, permission, on(planStatus), part));
  const granted = left(Object.keys(none) as Permission[], "draft");
  const locked = /^((plan|action|decision|event|job|review|snapshot)\.write|action\.note|review\.answer)$/;
  for (const planStatus of ["closed", "abandoned"] as const)
    expect(left(granted, planStatus)).toEqual(granted.filter((permission) => !locked.test(permission)));
  for (const planStatus of ["submitted", "approved"] as const) {
    expect(left(granted, planStatus)).toEqual(granted.filter((permission) => permission !== "plan.write"));
    for (const part of ["structure", "unsigned"] as const)
      expect(left(["action.write"], planStatus, part)).toEqual([]);
  }
  expect(left(granted, "active")).toEqual(granted.filter((permission) => permission !== "plan.write"));
  expect(left(["action.write"], "active", "unsigned")).toEqual(["action.write"]);
  expect(left(["action.write"], "active", "structure")).toEqual([]);
  const write = (planStatus: PlanStatus) => () =>
    authorize({ memberships: [agentOfA] }, "action.write", on(planStatus), "structure");
  expect(write("closed")).toThrow("Ce plan est clos ou abandonné");
  expect(write("submitted")).toThrow("Ce plan est transmis à la Région ou validé");
  expect(write("active")).toThrow("Ce plan est en vigueur");
  const since = { ...on("active"), addedAfterSignature: true };
  expect(can({ memberships: [agentOfA] }, "action.write", since, "structure")).toBe(true);
  expect(
    can({ memberships: [agentOfA] }, "action.write", { ...since, planStatus: "submitted" }, "structure"),
  ).toBe(false);
  expect(write("draft")).not.toThrow();
  expect(() => authorize({ memberships: [electedOfB] }, "action.write", on("closed"))).toThrow("habilité");
});
