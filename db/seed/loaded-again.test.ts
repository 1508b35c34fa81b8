import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDemonstrationRegion } from "../reference/load";
import { type Opened, openSeeded } from "../testing/opened";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("a demonstration that is older than its content reads it again, though a structure of it led a territory and is gone since", async () => {
  const [row] = await db.owner<{ lead: string; territory: string }[]>`
    select lead_organisation_id as lead, id as territory from territory t where lead_organisation_id is not null
      and not exists (select 1 from action a where a.lead_organisation_id = t.lead_organisation_id)
      and not exists (select 1 from territory o where o.lead_organisation_id = t.lead_organisation_id and o.id <> t.id) limit 1`;
  const { lead = "", territory = "" } = row ?? {};
  await db.acting`update territory set lead_organisation_id = null, lead_organisation = 'Une autre', version = version + 1 where id = ${territory}`;
  await db.acting`update funding set deleted_at = now(), version = version + 1 where organisation_id = ${lead}`;
  await db.acting`update organisation set deleted_at = now(), version = version + 1 where id = ${lead}`;
  await db.owner`delete from reference_load where name like 'nord-pas-de-calais/%'`;
  expect(await loadDemonstrationRegion(db.owner)).toContain("nord-pas-de-calais/territories");
  expect(await db.owner`select lead_organisation as words from territory where id = ${territory}`).toEqual([
    expect.objectContaining({ words: "Une autre" }),
  ]);
});
