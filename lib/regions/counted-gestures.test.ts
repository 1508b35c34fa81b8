import { afterAll, beforeAll, expect, test } from "vitest";
import { countSetUp } from "@/db/regions/set-up";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { deleteTerritory } from "@/lib/territories/gestures";
import { mergeTerritories } from "@/lib/territories/merge/gestures";
import { actors } from "@/lib/testing/actors";
import { done } from "@/lib/testing/requests";
import { freed, leadId, make, on, territoryNamed } from "@/lib/testing/territory-requests";

const region = viewers.regional.regions[0] ?? "";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const counted = async (day: string) => {
  const counts = await countSetUp(viewers.admin, region, day);
  return counts ?? expect.fail("an administrator counts");
};

test("the check-list counts no territory of the bin: what it grouped is left again", async () => {
  const before = await counted("2026-12-02");
  const siren = await freed("boulonnais", "2026-12-01");
  expect(await counted("2026-12-02")).toMatchObject({ epciLeft: before.epciLeft + 1 });
  await make({ name: "Pays perdu", epcis: [siren] });
  const { territories, withoutAgent, withoutPlan } = before;
  expect(await counted("2026-12-02")).toMatchObject({
    ...{ territories: territories + 1, withoutAgent: withoutAgent + 1, withoutPlan: withoutPlan + 1 },
    epciLeft: before.epciLeft,
  });
  await done(deleteTerritory, on((await territoryNamed("pays-perdu")).id), actors.regional);
  expect(await counted("2026-12-02")).toEqual({ ...before, epciLeft: before.epciLeft + 1 });
});

test("it counts no territory that is closed that day, and the agent of what follows one as its agent", async () => {
  const [one, two] = [await territoryNamed("montreuillois"), await territoryNamed("calaisis")];
  const before = await counted("2026-11-23");
  await done(
    mergeTerritories,
    {
      ...{ ...on(one.id), others: [two.id], on: "2027-01-01", intoId: "" },
      ...{ name: "Côte d’Opale", kind: "grouping", leadOrganisationId: leadId },
    },
    actors.regional,
  );
  const { territories, withoutAgent } = before;
  expect(await counted("2026-11-23")).toMatchObject({
    ...{ territories: territories + 1, withoutAgent: withoutAgent + 1 },
  });
  expect(await counted("2027-01-01")).toMatchObject({ territories: territories - 1 });
  const { id } = await territoryNamed("cote-d-opale");
  await db.acting`delete from membership_territory where territory_id = ${two.id}`;
  await db.acting`update membership_territory set territory_id = ${id} where territory_id = ${one.id}`;
  expect(await counted("2026-11-23")).toMatchObject({ withoutAgent });
});
