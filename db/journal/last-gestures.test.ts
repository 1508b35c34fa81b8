import { afterAll, beforeAll, expect, test } from "vitest";
import { isSilent } from "../../lib/figures/matrix";
import { listTerritoryFigures } from "../figures/territories";
import { cases } from "../seed/profiles";
import { anEvent } from "../testing/events";
import { plainJob } from "../testing/fields";
import { declareJob } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import { aProject, placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";

const today = "2026-11-23";
const period = { start: "2026-01-01", end: "2026-12-31" };
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const rowOf = async (slug: string, reader = viewers.elected) =>
  (await listTerritoryFigures(reader, { territory: slug, period }, today))[0];

const stamped = [
  ...["plde", "plan", "objective", "step", "budget_line", "funding"],
  ...["event", "project", "meeting", "job", "decision", "reply", "comment"],
];

/** The day of the last gesture, once every row of the territory is as old as its actions. */
async function aged(slug: string): Promise<string | null | undefined> {
  await db.owner.begin(async (sql) => {
    // Stamps and locks aside: time alone has passed.
    for (const table of [...stamped, "action", "note"])
      await sql`alter table ${sql(table)} disable trigger user`;
    for (const table of stamped)
      await sql`update ${sql(table)} set updated_at = '2025-01-02' where territory_id = ${placeIn(slug).territoryId}`;
    await sql`update action set touched_on = '2025-01-02' where territory_id = ${placeIn(slug).territoryId}`;
    await sql`update note set noted_on = '2025-01-02' where author_territory_id = ${placeIn(slug).territoryId}`;
    for (const table of [...stamped, "action", "note"])
      await sql`alter table ${sql(table)} enable trigger user`;
  });
  return (await rowOf(slug))?.touchedOn;
}

test("the demonstration has one silent territory, and it is the one that was made so", async () => {
  const rows = await listTerritoryFigures(viewers.regional, { period }, today);
  expect(rows.filter((row) => isSilent(row, today)).map(({ slug }) => slug)).toEqual([cases.silent]);
});

test("any gesture of the territory is a sign of life, for those too who read it in numbers", async () => {
  const slug = "boulonnais";
  const gestures = [
    () => aProject(viewers.agentA, slug),
    () => anEvent(viewers.agentA, placeIn(slug)),
    () => declareJob(viewers.agentA, placeIn(slug), plainJob),
  ];
  for (const gesture of gestures) {
    expect(await aged(slug)).toBe("2025-01-02");
    await gesture();
    expect(((await rowOf(slug))?.touchedOn ?? "") > "2025-01-02").toBe(true);
  }
});

test("every noun of a territory is a sign of its life", async () => {
  const [said] = await db.owner<
    { text: string }[]
  >`select prosrc as text from pg_proc where oid = 'app.last_gestures'::regproc`;
  const tables = await db.owner<{ name: string }[]>`select replace(relname, 'live_', '') as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'v' and relname like 'live\\_%'
      and exists (select 1 from pg_attribute a where a.attrelid = replace(relname, 'live_', '')::regclass
        and a.attname = 'territory_id' and a.attnotnull)`;
  // What the Région writes of a plan is no sign of the life of its territory.
  for (const { name } of tables.filter((table) => table.name !== "review")) {
    expect(said?.text, `${name} in app.last_gestures()`).toContain(`public.${name} `);
    expect(
      [...stamped, "action", "note"],
      `${name} in stamped of db/journal/last-gestures.test.ts`,
    ).toContain(name);
  }
});
