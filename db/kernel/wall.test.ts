import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liveJobs } from "../jobs/table";
import { jobWall } from "../jobs/wall";
import { inScope } from "../scope";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";

const folder = fileURLToPath(new URL("../../drizzle", import.meta.url));
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
  .join("\n");

/** Every noun that declares its walls. */
const walls = { job: jobWall };

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("the last call that raised the second wall of a noun is the one that its declaration says", () => {
  for (const [noun, { statement }] of Object.entries(walls)) {
    const calls = migrations.split("\n").filter((line) => line.startsWith(`select app.wall('${noun}'`));
    expect(calls.at(-1)?.replace(/;$/, ""), noun).toBe(statement);
  }
});

/** Pages that both walls of jobs touch, to find those that the agent of a territory sees. */
async function pages(): Promise<number> {
  const { agentA } = viewers;
  return inScope(agentA, async (tx) => {
    const seen = tx.select({ id: liveJobs.id }).from(liveJobs).where(jobWall.visible(agentA));
    const [plan] = await tx.execute<{ "QUERY PLAN": { Plan: Record<string, number> }[] }>(
      sql`explain (analyze, buffers, format json) ${seen}`,
    );
    const { Plan } = plan?.["QUERY PLAN"][0] ?? { Plan: {} };
    return (Plan["Shared Hit Blocks"] ?? 0) + (Plan["Shared Read Blocks"] ?? 0);
  });
}

test("the walls of jobs read the same pages for an agent with one Région in the base or with eighteen", async () => {
  await db.owner`analyze`;
  await pages();
  const alone = await pages();
  await db.acting`insert into region (id, slug, name, time_zone)
    select gen_random_uuid(), 'region-' || n, 'Région ' || n, 'Europe/Paris' from generate_series(1, 17) n`;
  await db.acting`insert into territory (id, region_id, slug, name, kind, lead_organisation)
    select gen_random_uuid(), r.id, t.slug || '-' || r.slug, t.name, t.kind, t.lead_organisation from territory t cross join region r
     where r.slug like 'region-%' and t.region_id in (select id from region where slug not like 'region-%')`;
  await db.acting`insert into job (id, region_id, territory_id, organisation_name, kind, basis, contract, headcount, fte, dated_on)
    select gen_random_uuid(), o.region_id, o.id, 'Ailleurs', j.kind, j.basis, j.contract, j.headcount, j.fte, j.dated_on
      from job j join territory t on t.id = j.territory_id join territory o on o.slug like t.slug || '-region-%'
     where j.deleted_at is null and j.realises_id is null`;
  await db.owner`vacuum (analyze) job`;
  await pages();
  expect(await pages()).toBeLessThanOrEqual(Math.ceil(alone * 1.2));
});
