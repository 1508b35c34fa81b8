import type { Page } from "@playwright/test";

type Seen = { shift: number; stirred: number };

/** Adds up what moved under the reader's eyes, from the first paint of each page on. */
export const watch = (page: Page): Promise<unknown> =>
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

/** What moved on the page just opened, once its fonts have come and nothing has arrived or been drawn for a fifth of a second. */
export async function settledShift(page: Page): Promise<number> {
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  await page.waitForFunction(() => performance.now() - (window as unknown as Seen).stirred > 200, undefined, {
    polling: 50,
  });
  return page.evaluate(() => (window as unknown as Seen).shift);
}

/** The same, of a page that it opens. */
export async function shiftOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return settledShift(page);
}

/** Opened by someone who has nothing of the product in store. */
export async function forget(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await session.detach();
}
