import { afterAll, beforeAll, expect, test } from "vitest";
import { getAction, listActions } from "./actions/reads";
import type { Db } from "./client";
import { listEvents } from "./events/reads";
import { getTerritory, getTerritoryRecord } from "./figures/territory";
import { getHome } from "./home/reads";
import { listJobs } from "./jobs/reads";
import { listProjects } from "./projects/reads";
import { stableId } from "./reference/stable-id";
import type { Scope } from "./scope";
import { listPlaces } from "./territories/choices";
import { addRegions } from "./testing/nation";
import { type Opened, openSeeded } from "./testing/opened";
import { openTouched } from "./testing/touched";
import { viewers } from "./testing/viewers";

const today = "2026-11-23";
const page = { number: 1, size: 50 };
const { agentA, electedOfB } = viewers;
const boulonnais = {
  id: stableId("territory", "boulonnais"),
  regionId: stableId("region", "nord-pas-de-calais"),
  slug: "boulonnais",
  name: "Boulonnais",
};

type Read = (scope: Scope, on: Db) => Promise<unknown>;

/** Lists of fifty rows, as their pages open. */
const lists: Record<string, Read> = {
  actions: (scope, on) =>
    listActions(scope, { etat: "open" }, { key: "echeance", direction: "asc" }, page, today, undefined, on),
  events: (scope, on) =>
    listEvents(scope, {}, { key: "date", direction: "desc" }, page, today, undefined, on),
  jobs: (scope, on) => listJobs(scope, {}, { key: "date", direction: "desc" }, page, undefined, on),
  projects: (scope, on) =>
    listProjects(scope, {}, { key: "contact", direction: "desc" }, page, today, undefined, on),
};

const reads: Record<string, Read> = {
  ...lists,
  places: (scope, on) => listPlaces(scope, on),
  home: (scope, on) => getHome(scope, boulonnais, today, 30, on),
  territory: async (scope, on) => {
    await getTerritory(scope, "boulonnais", today, on);
    await getTerritoryRecord(scope, boulonnais.id, today, on);
  },
  action: async (scope, on) => {
    const { rows } = await listActions(
      scope,
      {},
      { key: "titre", direction: "asc" },
      { number: 1, size: 1 },
      today,
      undefined,
      on,
    );
    await getAction(scope, rows[0]?.id ?? "", on);
  },
};

let db: Opened;
let touched: ReturnType<typeof openTouched>;
beforeAll(async () => {
  db = await openSeeded();
  touched = openTouched(db.appUrl);
});
afterAll(async () => {
  await touched.close();
  await db.drop();
});

const readers = { agent: agentA, elected: electedOfB };

async function pagesOf(): Promise<Record<string, { pages: number; questions: number; rows: number }>> {
  const found: Record<string, { pages: number; questions: number; rows: number }> = {};
  for (const [reader, scope] of Object.entries(readers))
    for (const [name, read] of Object.entries(reader === "agent" ? reads : lists)) {
      const { pages, all } = await touched.of(scope, (on) => read(scope, on));
      const ofRows = all.filter(({ query }) => !figures.test(query));
      const rows = ofRows.reduce((sum, one) => sum + one.pages, 0);
      found[`${name}, ${reader}`] = { pages, questions: all.length, rows };
    }
  return found;
}

/** Figures beside a list: they read all that it keeps, not fifty rows. */
const figures = /^select (?:"live_job"."kind", "live_job"."basis", )?count\(/;

test("a territory's reader touches the same pages with one Région in the base or with eighteen", async () => {
  await db.owner`vacuum (analyze)`;
  const alone = await pagesOf();
  await addRegions(db.owner, 17);
  const nation = await pagesOf();
  for (const [name, { pages, questions }] of Object.entries(alone)) {
    // A question may find places on eight pages instead of one, and an index one level deeper.
    expect(nation[name]?.pages, name).toBeLessThanOrEqual(pages * 1.2 + 9 * questions);
    const [list = ""] = name.split(",");
    if (list in lists) expect(nation[name]?.rows, name).toBeLessThanOrEqual(80);
  }
  process.stdout.write(
    `Pages, une Région puis dix-huit : ${Object.entries(alone)
      .map(([name, { pages }]) => `${name} ${pages} → ${nation[name]?.pages}`)
      .join(" ; ")}\n`,
  );
}, 120_000);
