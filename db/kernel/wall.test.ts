import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Db } from "../client";
import { visibleEvents } from "../events/rows";
import { liveEvents } from "../events/table";
import { visibleJobs } from "../jobs/rows";
import { liveJobs } from "../jobs/table";
import { walled } from "../nouns/registry";
import { inScope } from "../scope";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";

const folder = fileURLToPath(new URL("../../drizzle", import.meta.url));
const migrations = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort()
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
  .join("\n");

const { agentA } = viewers;

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("the last call that raised the second wall of a noun is the one that its declaration says", () => {
  for (const {
    noun,
    wall: { statement },
  } of walled) {
    const calls = migrations
      .split("\n")
      .filter((line) => line.startsWith(statement.slice(0, statement.indexOf(","))));
    expect(calls.at(-1)?.replace(/;$/, ""), noun).toBe(statement);
  }
});

test("a migration raises the second wall of each card as its declaration says", () => {
  const declared = walled.flatMap(({ wall: { card } }) => card?.statement ?? []);
  expect(
    migrations
      .split("\n")
      .filter((line) => line.startsWith("select app.card("))
      .sort(),
  ).toEqual(declared.map((statement) => `${statement};`).sort());
});

/** Rows that both walls show to the agent of a territory, by table. */
const seen = {
  job: (tx: Db) => tx.select({ id: liveJobs.id }).from(liveJobs).where(visibleJobs(agentA)),
  event: (tx: Db) => tx.select({ id: liveEvents.id }).from(liveEvents).where(visibleEvents(agentA)),
};

/** Pages that are touched to find them. */
const pages = (table: keyof typeof seen): Promise<number> =>
  inScope(agentA, async (tx) => {
    const [plan] = await tx.execute<{ "QUERY PLAN": { Plan: Record<string, number> }[] }>(
      sql`explain (analyze, buffers, format json) ${seen[table](tx)}`,
    );
    const { Plan } = plan?.["QUERY PLAN"][0] ?? { Plan: {} };
    return (Plan["Shared Hit Blocks"] ?? 0) + (Plan["Shared Read Blocks"] ?? 0);
  });

test("both walls read the same pages for an agent with one Région in the base or with eighteen", async () => {
  await db.owner`analyze`;
  const tables = Object.keys(seen) as (keyof typeof seen)[];
  const alone = new Map<string, number>();
  // The first time reads the catalogue too.
  for (const table of [...tables, ...tables]) alone.set(table, await pages(table));
  await db.acting`insert into region (id, slug, name, time_zone)
    select gen_random_uuid(), 'region-' || n, 'Région ' || n, 'Europe/Paris' from generate_series(1, 17) n`;
  await db.acting`insert into territory (id, region_id, slug, name, kind, lead_organisation)
    select gen_random_uuid(), r.id, t.slug || '-' || r.slug, t.name, t.kind, t.lead_organisation from territory t cross join region r
     where r.slug like 'region-%' and t.region_id in (select id from region where slug not like 'region-%')`;
  await db.acting`insert into job (id, region_id, territory_id, organisation_name, kind, basis, contract, headcount, fte, dated_on)
    select gen_random_uuid(), o.region_id, o.id, 'Ailleurs', j.kind, j.basis, j.contract, j.headcount, j.fte, j.dated_on
      from job j join territory t on t.id = j.territory_id join territory o on o.slug like t.slug || '-region-%'
     where j.deleted_at is null and j.realises_id is null`;
  await db.acting`insert into event (id, region_id, territory_id, type, title, starts_on, ends_on)
    select gen_random_uuid(), o.region_id, o.id, e.type, 'Ailleurs', e.starts_on, e.ends_on
      from event e join territory t on t.id = e.territory_id join territory o on o.slug like t.slug || '-region-%'
     where e.deleted_at is null`;
  await db.owner`vacuum (analyze) job, event`;
  for (const table of tables) {
    await pages(table);
    expect(await pages(table), table).toBeLessThanOrEqual(Math.ceil((alone.get(table) ?? 0) * 1.2));
  }
}, 120_000);
