import { expect, test } from "vitest";
import type { Membership } from "@/lib/permissions/can";
import { mintScope } from "./mint";

const own = { r: "region-own" };
const agent: Membership = { role: "agent", regionId: "r", territoryIds: ["a"] };
const elected: Membership = { role: "elected", regionId: "r", territoryIds: ["b"] };
const nothing = { regions: [], read: [], write: [], own: [], staff: [], admin: [], member: ["r"] };

test("each list comes from the roles that grant it", () => {
  const cases: [Membership[], object][] = [
    [[], { ...nothing, member: [] }],
    [[agent], { ...nothing, read: ["a"], write: ["a"], own: ["a"] }],
    [[agent, elected], { ...nothing, read: ["a", "b"], write: ["a"], own: ["a"] }],
    [
      [{ role: "regional", regionId: "r", territoryIds: "region" }],
      { ...nothing, regions: ["r"], staff: ["r"], write: ["region-own"] },
    ],
    [[{ role: "elected", regionId: "r", territoryIds: "region" }], { ...nothing, regions: ["r"] }],
    [[{ role: "admin", regionId: "r", territoryIds: "region" }], { ...nothing, admin: ["r"] }],
  ];
  for (const [memberships, expected] of cases)
    expect(mintScope("me", memberships, own)).toEqual({ actorId: "me", ...expected });
});

test("nothing comes twice, and a Région without its own territory gives none to write", () => {
  const officer: Membership = { role: "regional", regionId: "r", territoryIds: "region" };
  expect(mintScope("me", [agent, agent, { ...elected, territoryIds: ["a"] }], own)).toMatchObject({
    read: ["a"],
    write: ["a"],
    own: ["a"],
  });
  expect(mintScope("me", [officer, officer, agent], own)).toMatchObject({
    regions: ["r"],
    staff: ["r"],
    write: ["a", "region-own"],
    own: ["a"],
  });
  expect(mintScope("me", [officer], {})).toMatchObject({ staff: ["r"], write: [] });
});
