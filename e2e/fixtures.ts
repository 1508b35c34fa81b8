import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Http, httpOn } from "./http";
import { type TestServer, withServer } from "./server";

type Fixtures = {
  /** Opens the browser as an account of the demonstration, below the sign-in page. */
  loginAs: (email: string) => Promise<void>;
  /** An action in progress of a territory's current plan, never the same twice. */
  freshAction: (slug: string) => Promise<{ id: string; title: string }>;
};

const taken = new Set<string>();

export const test = base.extend<Fixtures, { server: TestServer; http: Http }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function names.
    async ({}, use) => withServer(use),
    { scope: "worker", timeout: 60_000 },
  ],
  http: [
    async ({ server }, use) => {
      const http = httpOn(server);
      await use(http);
      await http.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  loginAs: async ({ http, context, server }, use) => {
    await use(async (email) => {
      await context.clearCookies();
      const [name = "", value = ""] = (await http.cookieOf(email)).split("=");
      await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: "Lax" }]);
    });
  },
  freshAction: async ({ http }, use) => {
    await use(async (slug) => {
      const rows = await http.sql<{ id: string; title: string }[]>`
        select a.id, a.title from action a join territory t on t.id = a.territory_id join plan p on p.id = a.plan_id
         where t.slug = ${slug} and p.status = 'active' and a.status = 'in_progress' and not a.blocked and a.progress_basis = 'hand'
           and not exists (select 1 from action_territory l where l.action_id = a.id) order by a.id`;
      const action = rows.find(({ id }) => !taken.has(id));
      if (!action) throw new Error(`No fresh action left in ${slug}.`);
      taken.add(action.id);
      return action;
    });
  },
});

/** The same on a product of its own, for one file: what it changes is read by no other, and it reads nothing that another changed. */
export const apart = () =>
  test.extend<object, { server: TestServer }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function names.
      async ({}, use) => withServer(use),
      { scope: "worker", timeout: 60_000 },
    ],
  });

export { expect };

/** The rows of a list after its tenth, which are made as those before: to look at fifty costs three times as much. */
export const repeated = ["main tbody tr:nth-child(n+11)", "main li:nth-child(n+11)"];

/** No violation of WCAG 2.2 A and AA, at both widths of the product unless told. `but`: what is not looked at. */
export async function checkAccessibility(
  page: Page,
  widths = [1440, 390],
  but: readonly string[] = [],
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    // Violations alone, in the page itself (it holds no frame): three times quicker on a long list.
    const axe = new AxeBuilder({ page })
      .options({ resultTypes: ["violations"] })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .setLegacyMode();
    for (const part of but) axe.exclude(part);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id} : ${nodes.map(({ html }) => html).join(" | ")}`);
    expect.soft(found, `${page.url()} à ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

export const agentA = "agent.boulonnais@demo.example";
export const agentB = "agent.sambre@demo.example";
export const regional = "region@demo.example";
export const elected = "elu@demo.example";
export const admin = "admin@demo.example";
