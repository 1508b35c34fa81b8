import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareMatrix } from "../../lib/figures/matrix";
import { listTerritoryFigures } from "../figures/territories";
import { getPlan, getPlanCounts, listPlans } from "../plans/reads";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listActions } from "./reads";

const today = "2026-11-23";
const period = { start: "2026-01-01", end: "2026-12-31" };
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("a territory's sheet, its plan and the list of plans count the same actions, its own and those shared with it", async () => {
  const reader = viewers.regional;
  const rows = prepareMatrix(await listTerritoryFigures(reader, { period }, today), today);
  const sort = { key: "territoire", direction: "asc" } as const;
  const plans = (await listPlans(reader, { etat: "active" }, sort, null, today)).rows;
  const bySheet = rows.filter(({ planId }) => planId !== null);
  expect(bySheet.reduce((sum, { shared }) => sum + shared, 0)).toBeGreaterThan(0);
  for (const row of bySheet) {
    const listed = plans.find(({ id }) => id === row.planId);
    const page = await getPlan(reader, row.planId ?? "", today);
    const counts = await getPlanCounts(reader, row.planId ?? "", today);
    const own = (row.actions ?? 0) - row.shared;
    expect([listed?.actions, counts.actions], row.slug).toEqual([own, own]);
    expect([listed?.shared, page?.shared], row.slug).toEqual([row.shared, row.shared]);
    const { total } = await listActions(
      reader,
      { territoire: row.slug, periode: period },
      { key: "numero", direction: "asc" },
      { number: 1, size: 1 },
      today,
    );
    expect(total, row.slug).toBe(own + row.shared);
  }
});
