import { afterAll, beforeAll, expect, test } from "vitest";
import { listPolicySections } from "@/db/policy/sections/reads";
import { getSettledRegion } from "@/db/regions/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { actors } from "@/lib/testing/actors";
import { on } from "@/lib/testing/region-requests";
import { done } from "@/lib/testing/requests";
import { takeExample } from "./gestures";

const id = viewers.regional.regions[0] ?? "";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("the example is taken beside a section and an objective of the last rank, at that rank", async () => {
  await db.acting`update region set example_on = null, version = version + 1 where id = ${id}`;
  await db.acting`delete from policy_section where title <> 'Les partenaires'`;
  await db.acting`update policy_section set rank = 999, version = version + 1`;
  await db.acting`update regional_objective set code = 'own-' || code, label = 'À nous : ' || left(label, 200), rank = 999, version = version + 1`;
  const { version } = (await getSettledRegion(viewers.admin)) ?? expect.fail("the Région is there");
  await done(takeExample, on(id, version), actors.admin);
  const sections = await listPolicySections(viewers.elected);
  expect(sections.map(({ rank }) => rank)).toEqual(Array(9).fill(999));
  const ranks = await db.owner<
    { rank: number }[]
  >`select rank from regional_objective where code not like 'own-%'`;
  expect(new Set(ranks.map(({ rank }) => rank))).toEqual(new Set([999]));
});
