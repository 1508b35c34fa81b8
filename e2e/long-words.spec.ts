import type { Page } from "@playwright/test";
import { inTrials, within } from "@/scripts/trial-size.mjs";
import { addressOf, inventory } from "./addresses";
import { agentA, checkAccessibility, elected, expect, regional, test as shared } from "./fixtures";
import type { Http } from "./http";
import { type TestServer, withServer } from "./server";
import { asOwner } from "./walls/prepare";

// A server of its own: what is written here would be in the pages of the other tests.
const test = shared.extend<object, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function names.
    async ({}, use) => withServer(use),
    { scope: "worker", timeout: 60_000 },
  ],
});

const long = `https://visio.exemple.fr/${"b".repeat(75)}`;
const tables = [
  ...["action", "event", "project", "job", "note", "decision", "meeting", "objective", "plan", "plde"],
  "organisation",
];

/** Columns that hold sentences: those in which some row has a space. */
async function proseOf({ sql }: Http, table: string): Promise<string[]> {
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
     where table_schema = 'public' and table_name = ${table} and data_type = 'text'`;
  const held = await Promise.all(
    columns.map(async ({ name }) => {
      const [row] = await sql`select 1 from ${sql(table)} where ${sql(name)} like '% %' limit 1`;
      return row ? [name] : [];
    }),
  );
  return held.flat();
}

/** Puts the long word in every sentence of the territory's rows; gives how many took it: the rows of a closed plan do not. */
async function lengthen(http: Http, table: string): Promise<number> {
  const columns = await proseOf(http, table);
  const [versioned] = await http.sql`
    select 1 from information_schema.columns where table_name = ${table} and column_name = 'version'`;
  const rows = await http.sql<{ id: string }[]>`
    select r.id from ${http.sql(table)} r join territory t on t.id = r.territory_id where t.slug = 'boulonnais'`;
  let count = 0;
  for (const { id } of rows)
    for (const column of columns)
      await asOwner(
        http,
        (sql) => sql`update ${sql(table)} set ${sql(column)} = ${long}
          ${versioned ? sql`, version = version + 1` : sql``} where id = ${id} and ${sql(column)} is not null`,
      ).then(
        () => (count += 1),
        () => {},
      );
  return count;
}

/** What makes the page wider than its window: the last elements to do so. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      return width > 0 && right > innerWidth + 1 && !one.closest(".vh");
    });
    return wide
      .filter((one) => !wide.some((other) => other !== one && one.contains(other)))
      .map(
        (one) =>
          `${one.parentElement?.tagName}.${one.parentElement?.className} > ${one.tagName}.${one.className}`,
      );
  });

const readers = ["agent", "regional", "elected"] as const;
/** A page is opened by the first who reads it; by all of them in the trials, and the home always, which is another for each. */
const readBy = (roles: readonly string[], role: (typeof readers)[number]) =>
  roles.includes(role) && (inTrials || readers.find((one) => roles.includes(one)) === role);

test("à 390 px, aucune page ne déborde d’un mot de cent caractères, où qu’il soit saisi", async ({
  page,
  loginAs,
  http,
}) => {
  test.setTimeout(within(240_000));
  let written = 0;
  for (const table of tables) written += await lengthen(http, table);
  expect(written).toBeGreaterThan(100);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [account, role] of [
    [agentA, "agent"],
    [regional, "regional"],
    [elected, "elected"],
  ] as const) {
    await loginAs(account);
    const pages = inventory().filter(
      ({ kind, path, roles }) => kind === "page" && path !== "/" && readBy(roles, role),
    );
    for (const { path } of pages) {
      if (role !== "agent" && path.includes("[id]")) continue;
      await page.goto(await addressOf(path, http));
      expect.soft(await tooWide(page), `${path} (${role})`).toEqual([]);
      // Nothing that was pushed aside covers what is pressed.
      if (path === "/tableau-de-bord" && role === "agent") {
        await checkAccessibility(page);
        await page.setViewportSize({ width: 390, height: 844 });
      }
    }
  }
});
