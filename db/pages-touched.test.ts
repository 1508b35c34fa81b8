import { afterAll, beforeAll, expect, test } from "vitest";
import { getAction, listActions } from "./actions/reads";
import { listBin } from "./bin/reads";
import { getTerritory, getTerritoryRecord } from "./figures/territory";
import { getHome } from "./home/reads";
import { nounNames } from "./nouns/registry";
import { stableId } from "./reference/stable-id";
import type { Scope } from "./scope";
import { listPlaces } from "./territories/choices";
import { isFigure, lists, type Read } from "./testing/lists";
import { addRegions, addWork, addYears, idInRegion } from "./testing/nation";
import { type Opened, openSeeded } from "./testing/opened";
import { heightsOf, openTouched } from "./testing/touched";
import { viewers } from "./testing/viewers";

const today = "2026-11-23";
/** The copy of the Région whose readers are measured among eighteen: neither the first rows of a table nor the last. */
const nth = 9;

const ofLists = Object.fromEntries(
  nounNames.flatMap((noun): [string, Read][] => {
    const { opens, whole } = lists[noun] ?? {};
    return [
      ...(opens ? [[noun, opens] as [string, Read]] : []),
      ...(whole ? [[`${noun}, all`, whole] as [string, Read]] : []),
    ];
  }),
);

/** What else the pages of an agent of Boulonnais ask. */
const pagesOf = (id: string, slug: string): Record<string, Read> => ({
  places: (scope, on) => listPlaces(scope, on),
  bin: (scope, on) => listBin(scope, on),
  home: (scope, on) => getHome(scope, { id, name: "Boulonnais" }, today, 30, on),
  territory: async (scope, on) => {
    await getTerritory(scope, slug, today, on);
    await getTerritoryRecord(scope, id, today, on);
  },
  record: async (scope, on) => {
    const first = { number: 1, size: 1 };
    const { rows } = await listActions(
      scope,
      {},
      { key: "titre", direction: "asc" },
      first,
      today,
      undefined,
      on,
    );
    await getAction(scope, rows[0]?.id ?? "", on);
  },
});

const boulonnais = stableId("territory", "boulonnais");
const alone = pagesOf(boulonnais, "boulonnais");
const among = pagesOf(idInRegion(boulonnais, nth), `boulonnais-${nth}`);

/** The reader who is to that copy what this one is to the Région of the demonstration. */
function inCopy({ actorId, ...places }: Scope): Scope {
  const moved = Object.entries(places).map(([name, ids]) => [
    name,
    (ids as readonly string[]).map((id) => idInRegion(id, nth)),
  ]);
  return { actorId, ...Object.fromEntries(moved) } as Scope;
}

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

const readers = { agent: viewers.agentA, elected: viewers.electedOfB };
const scopesOf = (scope: Scope, there: boolean) => (there ? inCopy(scope) : scope);

type Cost = { pages: number; descents: number; apart: number };

/** What each read costs each reader: pages, and apart from going down indexes. */
async function costs(of: typeof alone, there: boolean): Promise<Record<string, Cost>> {
  const heights = await heightsOf(db.ownerUrl);
  const found: Record<string, Cost> = {};
  for (const [reader, who] of Object.entries(readers)) {
    const scope = scopesOf(who, there);
    for (const [name, read] of Object.entries(reader === "agent" ? { ...ofLists, ...of } : ofLists)) {
      const all = await touched.of(scope, (on) => read(scope, on), heights);
      const sum = (key: "pages" | "descents" | "down") => all.reduce((total, one) => total + one[key], 0);
      const pages = sum("pages");
      found[`${name}, ${reader}`] = { pages, descents: sum("descents"), apart: pages - sum("down") };
    }
  }
  return found;
}

test("a list of fifty touches at most eighty pages for a territory's reader, among eighteen Régions", async () => {
  const small = await openSeeded();
  const asked = openTouched(small.appUrl);
  await addRegions(small.owner, 17);
  await addWork(small.owner, 17);
  for (const [reader, who] of Object.entries(readers))
    for (const [name, read] of Object.entries(ofLists)) {
      const all = await asked.of(inCopy(who), (on) => read(inCopy(who), on));
      const rows = all.filter(({ query }) => !isFigure(query)).reduce((sum, { pages }) => sum + pages, 0);
      expect.soft(rows, `${name}, ${reader}`).toBeLessThanOrEqual(80);
    }
  await asked.close();
  await small.drop();
}, 120_000);

/** Looked up by its id, a row costs a descent: in a page of fifty rows, each of what they hang on, and each link of the reader. */
const lookups = 400;

test("a territory's reader touches the same pages with one Région at work in the base or with eighteen", async () => {
  await addYears(db.owner, 3);
  await addRegions(db.owner, 17);
  const one = await costs(alone, false);
  await addWork(db.owner, 17);
  const many = await costs(among, true);
  for (const [name, { pages }] of Object.entries(one)) {
    const found = many[name];
    // An id that is looked up goes down an index, which is one level higher, and shares its leaf with no other id any more.
    expect.soft(found?.apart, name).toBeLessThanOrEqual(pages * 1.2);
    expect.soft(found?.descents, name).toBeLessThanOrEqual(lookups);
  }
  const said = ({ pages, apart, descents }: Cost) => `${pages} (${apart} et ${descents} descentes)`;
  process.stdout.write(
    `Pages, une Région à l’ouvrage puis dix-huit : ${Object.entries(one)
      .map(([name, cost]) => `${name} ${said(cost)} → ${said(many[name] ?? cost)}`)
      .join(" ; ")}\n`,
  );
}, 240_000);

test("a list of a Région gives its first rows by an index in its order, without those that follow", async () => {
  for (const noun of nounNames) {
    const listed = lists[noun];
    for (const read of listed ? [listed.opens, ...(listed.whole ? [listed.whole] : [])] : []) {
      const scope = noun === "account" ? viewers.admin : inCopy(viewers.regional);
      const all = await touched.of(scope, (on) => read(scope, on));
      const ofRows = all.filter(({ query }) => !isFigure(query));
      const sorted = Math.max(...ofRows.map((question) => question.sorted));
      // A day that several rows share is read whole before it is cut.
      if (listed?.sorts) expect.soft(sorted, noun).toBeGreaterThan(100);
      else expect.soft(sorted, noun).toBeLessThanOrEqual(100);
      if (!listed?.over) expect.soft(ofRows[0]?.pages, noun).toBeLessThanOrEqual(80);
    }
  }
});
