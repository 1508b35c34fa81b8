import type { Page } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { addressOf, inventory } from "./addresses";
import { admin, agentA, elected, expect, regional, apart as test } from "./fixtures";

const accounts: Readonly<Record<string, string>> = { agent: agentA, regional, elected, admin };

type Seen = { shift: number; stirred: number };

/** Adds up what moved under the reader's eyes, from the first paint of each page on. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = window as unknown as Seen;
    seen.shift = 0;
    seen.stirred = 0;
    const stir = () => {
      seen.stirred = performance.now();
    };
    new MutationObserver(stir).observe(document, { subtree: true, childList: true, attributes: true });
    new PerformanceObserver(stir).observe({ type: "resource", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });

/** Until its fonts have come and nothing has arrived or been drawn for a fifth of a second. */
async function shiftOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await page.waitForFunction(() => performance.now() - (window as unknown as Seen).stirred > 200, undefined, {
    polling: 50,
  });
  return page.evaluate(() => (window as unknown as Seen).shift);
}

/** Opened by someone who has nothing of the product in store. */
async function forget(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.detach();
}

const pages = inventory().flatMap(({ kind, path, roles }) => {
  const role = roles.find((one) => one in accounts);
  return kind === "page" && path !== "/" && role ? [{ path, role }] : [];
});

test("rien ne bouge sous les yeux à l’ouverture d’une page, aux deux largeurs", async ({
  page,
  loginAs,
  http,
}) => {
  test.setTimeout(420_000);
  await watch(page);
  for (const role of Object.keys(accounts)) {
    await loginAs(accounts[role] ?? "");
    // One width a page, one after the other; both in the trials.
    for (const [index, { path }] of pages.filter((one) => one.role === role).entries())
      for (const width of inTrials ? [1440, 390] : [index % 2 === 0 ? 1440 : 390]) {
        await page.setViewportSize({ width, height: 900 });
        await forget(page);
        const moved = await shiftOf(page, await addressOf(path, http));
        expect.soft(moved, `${path} à ${width} px`).toBeLessThanOrEqual(0.05);
      }
  }
});

test("la police qui tarde ne déplace rien, avec ou sans Arial sur le poste", async ({ page, loginAs }) => {
  test.setTimeout(120_000);
  await watch(page);
  await loginAs(regional);
  await page.route("**/*.woff2", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  for (const without of [false, true]) {
    if (without)
      await page.route("**/*.css", async (route) => {
        const answer = await route.fetch();
        const body = (await answer.text()).replace(
          /local\("?(?:Arial|Liberation)[^)]*\)/g,
          'local("Absente")',
        );
        await route.fulfill({ response: answer, body });
      });
    for (const path of ["/actions", "/evenements", "/plans", "/region"])
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await forget(page);
        const moved = await shiftOf(page, path);
        expect.soft(moved, `${path} à ${width} px${without ? ", sans Arial" : ""}`).toBeLessThanOrEqual(0.05);
      }
  }
});
