import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { TransactionSql } from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawn } from "../../scripts/trial-size.mjs";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getRegionalFigures } from "./regional";
import { listTerritoryFigures } from "./territories";

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
const world = fc.record({
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

/** This world alone. */
async function plant({ events, actions }: World): Promise<void> {
  await db.owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${viewers.regional.actorId}, true)`;
    await sql`truncate event, action, plan cascade`;
    for (const event of events) await plantEvent(sql, event);
    for (const [index, action] of actions.entries()) await plantAction(sql, action, index + 1);
  });
}

type World = {
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
      const { events, actions } = drawn;
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
        expect(row?.created).toBeNull();
      }
      expect(figures.totals.created).toBeNull();
    }),
    { numRuns: drawn(25), seed },
  );
});
