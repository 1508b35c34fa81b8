import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actors } from "@/lib/testing/actors";
import { compare } from "./compare";
import { figureNames, rowsOf, totalOf } from "./figures";
import { readCompared } from "./read";
import { coverageSaid, readRegionCompared } from "./region";

const { regional, elected, agentA } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("the Région reads the last snapshot of each plan in force before a day, and says which have none", async () => {
  const read = await readRegionCompared(regional, { de: "2026-07-15" });
  const covered = read.plans.filter((plan) => plan.covered);
  expect(covered.length).toBeGreaterThan(10);
  expect(coverageSaid(read)).toContain(
    `${covered.length}\u00a0plans sur ${read.plans.length} ont un instantané`,
  );
  for (const { from } of covered) expect(from && from.on <= "2026-07-15").toBe(true);
  // Committees of some months ago are the last of most plans.
  expect(covered.filter(({ from }) => from?.on === "2026-06-29").length).toBeGreaterThan(5);
  // Of what each plan says by itself, nothing is lost and nothing is counted twice.
  const alone = await Promise.all(
    covered.map(({ planId, from }) => readCompared(regional, planId, { de: from?.id, a: undefined })),
  );
  const [before, after] = (["before", "after"] as const).map((side) =>
    alone.flatMap((one) => one?.[side] ?? []),
  );
  for (const name of figureNames) {
    expect(totalOf(name, read.before), name).toBe(totalOf(name, before ?? []));
    expect(totalOf(name, read.after), name).toBe(totalOf(name, after ?? []));
    expect(totalOf(name, rowsOf(name, read.after)), name).toBe(totalOf(name, read.after));
  }
  expect(compare(read.before, read.after).changes.realisees.length).toBeGreaterThan(0);
  expect((await readRegionCompared(elected, { de: "2026-07-15" })).before).toEqual(read.before);
});

test("before the first snapshot there is nothing to compare, and both days may be past", async () => {
  const none = await readRegionCompared(regional, { de: "1995-01-01" });
  expect([none.before, none.after]).toEqual([[], []]);
  expect(coverageSaid(none)).toContain("0\u00a0plan sur");
  const past = await readRegionCompared(regional, { de: "2026-07-15", a: "2026-01-31" });
  expect([past.first, past.second, past.live]).toEqual(["2026-01-31", "2026-07-15", false]);
  const again = await readRegionCompared(regional, { de: "2026-07-15", a: "2026-07-15" });
  expect(Object.values(compare(again.before, again.after).changes).flat()).toEqual([]);
});

test("the seeded past obeys the rule of its day, and an agent compares its own plan alone", async () => {
  const wrong = await db.owner`select a.* from snapshot_action a join snapshot s on s.id = a.snapshot_id
    where a.late is distinct from coalesce(a.planned_end_on < s.taken_on and a.status not in ('done', 'cancelled', 'renewed'), false)`;
  expect(wrong).toHaveLength(0);
  const [plan] = await db.owner<
    { id: string }[]
  >`select p.id from plan p join territory t on t.id = p.territory_id
    where t.slug = 'sambre-avesnois' and p.status = 'active'`;
  expect(await readCompared(agentA, plan?.id ?? "", {})).toBeNull();
});
