import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { drawn, within } from "../../scripts/trial-size.mjs";
import { stableId } from "../reference/stable-id";
import { anEvent, reportEvent } from "../testing/events";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listEvents } from "./reads";

vi.setConfig({ testTimeout: within(120_000) });

const today = "2026-11-23";
const slugs = ["boulonnais", "montreuillois", "sambre-avesnois", "douaisis"] as const;
const territory = (slug: string) => stableId("territory", slug);
const regionId = stableId("region", "nord-pas-de-calais");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** An agent of each territory, to write there as the product does. */
const writer = (slug: string) =>
  ({
    ...viewers.agentA,
    own: [territory(slug)],
    write: [territory(slug)],
    read: [territory(slug)],
  }) as typeof viewers.agentA;

const made = fc.record({
  lead: fc.constantFrom(...slugs),
  with: fc.uniqueArray(fc.constantFrom(...slugs), { maxLength: 3 }),
  /** undefined: no report yet; null: reported, attendance unknown. */
  attendance: fc.option(fc.option(fc.nat(200)), { nil: undefined }),
});

async function write(world: string, event: typeof made extends fc.Arbitrary<infer T> ? T : never) {
  const scope = writer(event.lead);
  const id = await anEvent(
    scope,
    { regionId, territoryId: territory(event.lead) },
    {
      type: "forum",
      title: world,
      startsOn: "2026-11-02",
      endsOn: "2026-11-02",
      coOrganisers: event.with.filter((slug) => slug !== event.lead).map(territory),
    },
  );
  if (event.attendance !== undefined) await reportEvent(scope, id, today, { attendance: event.attendance });
  return id;
}

test("a co-organised event counts once whatever the territories asked, and an unknown attendance is never zero", async () => {
  let worlds = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...slugs),
      async (events, place) => {
        worlds += 1;
        const world = `monde${crypto.randomUUID().slice(0, 8)}`;
        const ids: string[] = [];
        for (const event of events) ids.push(await write(world, event));

        for (const asked of [undefined, place]) {
          const { rows, ...counted } = await listEvents(
            viewers.regional,
            { recherche: world, territoire: asked, periode: null },
            { key: "date", direction: "asc" },
            null,
            today,
          );
          const mine = events.filter(
            ({ lead, with: others }) => !asked || lead === asked || others.includes(asked),
          );
          const known = mine.flatMap(({ attendance }) =>
            typeof attendance === "number" ? [attendance] : [],
          );
          expect(rows.map(({ id }) => id).sort()).toEqual(
            ids.filter((_, index) => mine.includes(events[index] as (typeof events)[number])).sort(),
          );
          expect(counted).toMatchObject({
            total: mine.length,
            held: mine.length,
            awaiting: mine.filter(({ attendance }) => attendance === undefined).length,
            attendance: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
            withAttendance: known.length,
          });
        }
      },
    ),
    { numRuns: drawn(25), verbose: 1 },
  );
  expect(worlds).toBeGreaterThanOrEqual(25);
});

test("what reports hold is the sum of what the rows of the list hold, with the reports that say it", async () => {
  for (const filters of [
    {},
    { territoire: "boulonnais" },
    { territoire: "ternois" },
    { departement: "59" },
  ]) {
    const asked = { ...filters, periode: { start: "2026-01-01", end: "2026-12-31" } };
    const sort = { key: "date", direction: "asc" } as const;
    const { rows, reported, reports } = await listEvents(viewers.regional, asked, sort, null, today);
    expect(reported).toBe(rows.filter(({ status }) => status === "reported").length);
    for (const [key, column] of [
      ["holders", "holdersAttending"],
      ["women", "womenAttending"],
      ["elected", "electedAttending"],
      ["contacts", "contactsToFollow"],
    ] as const) {
      const known = rows.map((row) => row[column]).filter((value) => value !== null);
      const sum = known.length === 0 ? null : known.reduce((all, value) => all + value, 0);
      expect(reports[key], key).toEqual({ sum, reports: known.length });
    }
  }
});
