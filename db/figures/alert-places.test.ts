import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getRegionalAlerts } from "./alerts";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("an alert counts the territories that it names, the Région’s own apart", async () => {
  const [own] = await db.owner<{ name: string }[]>`select name from territory where kind = 'region'`;
  let apart = 0;
  for (const today of ["2026-11-23", "2027-01-04"]) {
    const period = { start: `${today.slice(0, 4)}-01-01`, end: `${today.slice(0, 4)}-12-31` };
    const found = await getRegionalAlerts(viewers.regional, { period }, today);
    const alerts = JSON.stringify(found, (key, value) => {
      if (value && typeof value === "object" && "territories" in value && "names" in value) {
        const names = value.names as string[];
        expect(value.territories, key).toBe(names.filter((name) => name !== own?.name).length);
        apart += names.length - value.territories;
      }
      return value;
    });
    expect(alerts).toContain("territories");
  }
  expect(apart).toBeGreaterThan(0);
});
