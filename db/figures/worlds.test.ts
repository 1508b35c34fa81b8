import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { TransactionSql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn } from "../../scripts/trial-size.mjs";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getRegionalFigures } from "./regional";
import { listTerritoryFigures, type TerritoryFigures } from "./territories";

const today = "2026-11-25";
const year = 2031;
const filters = { period: { start: `${year}-01-01`, end: `${year}-12-31` } };
const regionId = stableId("region", "nord-pas-de-calais");
const slugs = ["boulonnais", "montreuillois", "lens-lievin", "ternois", "cambresis"];
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31);

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** Where something is held: the first leads, the others are linked to it. */
const places = fc.uniqueArray(fc.constantFrom(...slugs), { minLength: 1, maxLength: slugs.length });
/** What came after each: of the first two others, of the next one, of the last none; from a day that has come, or not. */
const lineage = fc.uniqueArray(
  fc.record({
    from: fc.constantFrom(...slugs.slice(0, 4)),
    to: fc.constantFrom(...slugs),
    since: fc.constantFrom("2026-01-01", `${year + 1}-01-01`),
  }),
  // A pair is kept once.
  { maxLength: 5, selector: ({ from, to }) => `${from} ${to}` },
);
const world = fc.record({
  lineage: lineage.map((links) =>
    // Whoever comes after stands further: no territory comes after itself.
    links.filter(({ from, to }) => slugs.indexOf(from) < slugs.indexOf(to)),
  ),
  jobs: fc.array(fc.record({ place: fc.constantFrom(...slugs), fte: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 6,
  }),
  events: fc.array(
    fc.record({ places, attendance: fc.option(fc.integer({ min: 0, max: 300 })), reported: fc.boolean() }),
    { maxLength: 6 },
  ),
  actions: fc.array(fc.record({ places, done: fc.boolean() }), { maxLength: 6 }),
});

const territoryId = (slug: string) => stableId("territory", slug);

async function link(
  sql: TransactionSql,
  [table, row]: ["event_territory", "event_id"] | ["action_territory", "action_id"],
  id: string,
  [lead = "", ...others]: string[],
): Promise<void> {
  const linked = { [row]: id, region_id: regionId, lead_territory_id: territoryId(lead) };
  for (const slug of others)
    await sql`insert into ${sql(table)} ${sql({ ...linked, territory_id: territoryId(slug) })}`;
}

const placed = (id: string, [lead = ""]: string[]) => ({
  id,
  region_id: regionId,
  territory_id: territoryId(lead),
});

async function plantEvent(
  sql: TransactionSql,
  { places: held, attendance, reported }: World["events"][number],
) {
  const id = randomUUID();
  const day = `${year}-06-01`;
  const row = { ...placed(id, held), type: "fair", title: "Événement", starts_on: day, ends_on: day };
  await sql`insert into event ${sql({
    ...row,
    status: reported ? "reported" : "planned",
    reported_on: reported ? day : null,
    attendance: reported ? attendance : null,
  })}`;
  await link(sql, ["event_territory", "event_id"], id, held);
}

/** The plan in force of the territory that leads an action, made when it has none yet. */
async function planOf(sql: TransactionSql, slug: string): Promise<string> {
  const [there] = await sql<{ id: string }[]>`select id from plan where territory_id = ${territoryId(slug)}`;
  if (there) return there.id;
  const [made] = await sql<{ id: string }[]>`
    insert into plan (id, region_id, territory_id, plde_id, number, title, status, starts_on, ends_on, signed_on, deliberation)
    select ${randomUUID()}, region_id, territory_id, id, 9, 'Plan', 'active', ${`${year}-01-01`}, ${`${year + 2}-12-31`}, ${`${year}-01-01`}, '1'
      from plde where territory_id = ${territoryId(slug)} limit 1 returning id`;
  return made?.id ?? "";
}

async function plantAction(
  sql: TransactionSql,
  { places: held, done }: World["actions"][number],
  number: number,
) {
  const id = randomUUID();
  const row = { ...placed(id, held), plan_id: await planOf(sql, held[0] ?? ""), axis: "pooling", number };
  await sql`insert into action ${sql({
    ...row,
    title: "Action",
    touched_on: today,
    status: done ? "done" : "planned",
    progress: done ? 100 : 0,
    actual_end_on: done ? `${year}-02-01` : null,
    result: done ? "Fait." : null,
  })}`;
  await link(sql, ["action_territory", "action_id"], id, held);
}

async function plantJob(sql: TransactionSql, { place, fte }: World["jobs"][number]) {
  const row = { ...placed(randomUUID(), [place]), organisation_name: "Essai", headcount: fte, fte };
  const told = { basis: "actual", kind: "created", contract: "permanent", dated_on: `${year}-03-01` };
  await sql`insert into job ${sql({ ...row, ...told })}`;
}

/** This world alone. */
async function plant({ lineage, events, actions, jobs }: World): Promise<void> {
  await db.owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${viewers.regional.actorId}, true)`;
    await sql`truncate event, action, plan, job, territory_lineage cascade`;
    for (const { from, to, since } of lineage)
      await sql`insert into territory_lineage (region_id, predecessor_id, successor_id, since)
        values (${regionId}, ${territoryId(from)}, ${territoryId(to)}, ${since}) on conflict do nothing`;
    for (const job of jobs) await plantJob(sql, job);
    for (const event of events) await plantEvent(sql, event);
    for (const [index, action] of actions.entries()) await plantAction(sql, action, index + 1);
  });
}

type World = {
  lineage: { from: string; to: string; since: string }[];
  jobs: { place: string; fte: number }[];
  events: { places: string[]; attendance: number | null; reported: boolean }[];
  actions: { places: string[]; done: boolean }[];
};

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test(`totals count each shared row once, rows count it in each place, unknown is never zero (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      await plant(drawn);
      const [figures, rows] = await Promise.all([
        getRegionalFigures(viewers.regional, filters, `${year}-12-31`),
        listTerritoryFigures(viewers.regional, filters, `${year}-12-31`),
      ]);
      const { events, actions, jobs } = drawn;
      expect(figures.totals.events).toBe(events.length || null);
      expect(sum(figures.actions.map((row) => row.actions))).toBe(actions.length);
      const known = events.flatMap(({ reported, attendance }) =>
        reported && attendance !== null ? [attendance] : [],
      );
      expect(figures.events.attendance).toBe(known.length === 0 ? null : sum(known));
      expect(figures.events.withAttendance).toBe(known.length);
      for (const slug of slugs) {
        const row = rows.find((one) => one.slug === slug);
        const here = events.filter((event) => event.places.includes(slug));
        expect(row?.events).toBe(here.length === 0 ? null : here.length);
        const own = actions.filter((action) => action.places.includes(slug));
        expect(sum(row?.marks.map((mark) => mark.actions) ?? [])).toBe(own.length);
        const told = jobs.filter(({ place }) => place === slug).map(({ fte }) => fte);
        expect(row?.created).toBe(told.length === 0 ? null : sum(told));
      }
      expect(figures.totals.created).toBe(jobs.length === 0 ? null : sum(jobs.map(({ fte }) => fte)));
    }),
    { numRuns: drawn(25), seed },
  );
});

/** The territory in whose row a row is told at constant perimeter: what came after alone, of what came after alone. */
function rootOf(slug: string, lineage: World["lineage"]): string {
  const after = new Set(
    lineage.filter(({ from, since }) => from === slug && since <= today).map(({ to }) => to),
  );
  const [next] = after;
  return next !== undefined && after.size === 1 ? rootOf(next, lineage) : slug;
}

const told = ["actions", "events", "created"] as const;
/** What a row says, unknown as zero: a place where nothing is known may be added to one where something is. */
const saidOf = (rows: readonly TerritoryFigures[], slug: string) =>
  told.map((key) => rows.find((row) => row.slug === slug)?.[key] ?? 0);

test(`at constant perimeter a row adds up those that ended in it, each shared row once, and totals are the same (seed ${seed})`, async () => {
  const constant = { ...filters, constant: true as const };
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      await plant(drawn);
      const { lineage, events, actions, jobs } = drawn;
      const rows = await listTerritoryFigures(viewers.regional, constant, today);
      const roots = new Set(slugs.map((slug) => rootOf(slug, lineage)));
      expect(slugs.filter((slug) => rows.some((row) => row.slug === slug)).sort()).toEqual([...roots].sort());
      for (const root of roots) {
        const here = (places: readonly string[]) => places.some((place) => rootOf(place, lineage) === root);
        expect(saidOf(rows, root), root).toEqual([
          actions.filter((one) => here(one.places)).length,
          // Held in 2031, and it is 2026: those that were reported.
          events.filter((one) => one.reported && here(one.places)).length,
          sum(jobs.filter((one) => here([one.place])).map(({ fte }) => fte)),
        ]);
        const marks = rows.find((row) => row.slug === root)?.marks ?? [];
        expect(sum(marks.map((mark) => mark.actions))).toBe(actions.filter((one) => here(one.places)).length);
        const own = marks.filter((mark) => mark.own).map((mark) => mark.actions);
        expect(sum(own)).toBe(actions.filter((one) => here(one.places.slice(0, 1))).length);
      }
      expect(await getRegionalFigures(viewers.regional, constant, today)).toEqual(
        await getRegionalFigures(viewers.regional, filters, today),
      );
      // What no row shares: the sum of the rows is the total, with and without the switch.
      const before = await listTerritoryFigures(viewers.regional, filters, today);
      for (const one of [rows, before])
        expect(sum(one.map(({ created }) => created ?? 0))).toBe(sum(jobs.map(({ fte }) => fte)));
    }),
    { numRuns: drawn(25), seed },
  );
});
