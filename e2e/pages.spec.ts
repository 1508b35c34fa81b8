import type { Page } from "@playwright/test";
import { inTrials } from "@/scripts/trial-size.mjs";
import { addressOf, inventory } from "./addresses";
import { admin, agentA, apart, checkAccessibility, elected, expect, regional, repeated } from "./fixtures";
import { forget, settledShift, shiftOf, watch } from "./shift";
import { firstLoad, sentWeight } from "./weight";

const test = apart();

/** One width a page for what is slow to look at, one after the other; both in the trials. */
const widthsOf = (index: number) => (inTrials ? [1440, 390] : [index % 2 === 0 ? 1440 : 390]);

const accounts: Record<string, string | null> = {
  anonymous: null,
  agent: agentA,
  regional,
  elected,
  admin,
};

/** Patterns that a drawing asks for and the page does not hold: what they fill would not show. */
const missingPaints = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("svg *")]
      .map((shape) => /^url\("?#(.+?)"?\)/.exec(getComputedStyle(shape).fill)?.[1])
      .filter((id) => id !== undefined && !document.getElementById(id)),
  );

/** Sentences as the press would not set them: a « 1er » that is not raised, a sign that may begin a line. */
const badlySet = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector("main") ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const shown = parent && !parent.closest("script, style, option, textarea, title, pre, .secret");
      if (shown && /\b1er\b|« | [»;:?!](?=\s|$)/.test(node.textContent ?? ""))
        found.push(node.textContent ?? "");
    }
    return found;
  });

/** Pages whose first content is a form may weigh more (performance, §5). */
const isForm = (html: string) => /<form[^>]*class="[^"]*\bupd\b|name="passphrase"/.test(html);
/** Pages whose form comes with them, and that ask first of what it is, or say that there is nothing to fill. */
const beforeTheirForm = [
  ...["/actions/nouvelle/plusieurs", "/plans/plde/[id]", "/plans/[id]/etape", "/territoires/un-par-epci"],
  "/actions/[id]/decisions",
];

const pages = inventory()
  .filter(({ kind, path }) => kind === "page" && path !== "/")
  .flatMap(({ path, roles }) => {
    const as = roles.includes("anonymous") ? ["anonymous"] : roles;
    // Every role has its own home; elsewhere one reader is enough.
    return (path === "/tableau-de-bord" ? as : as.slice(0, 1)).map((role) => ({ path, role }));
  })
  .map((page, index) => ({ ...page, widths: widthsOf(index) }));

const soft = expect.configure({ soft: true });
const size = 5;
const groups = Array.from({ length: Math.ceil(pages.length / size) }, (_, index) =>
  pages.slice(index * size, (index + 1) * size),
);

// Two groups at a time, each worker on a product of its own: one file after all the others cost its whole length.
test.describe.configure({ mode: "parallel" });
for (const group of groups) {
  const names = group.map(({ path, role }) => `${path} (${role})`).join(", ");
  test(`accessibles, immobiles sous les yeux, légères, sans erreur : ${names}`, async ({
    page,
    context,
    loginAs,
    http,
    server,
  }) => {
    test.setTimeout(240_000);
    const problems: string[] = [];
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
      if (request.headers()["next-router-prefetch"]) problems.push(`préchargement de ${request.url()}`);
    });
    await watch(page);
    for (const { path, role, widths } of group) {
      const account = accounts[role];
      if (account) await loginAs(account);
      else await context.clearCookies();
      const [width = 1440, ...others] = widths;
      await page.setViewportSize({ width, height: 900 });
      await forget(page);
      const address = await addressOf(path, http);
      const response = await page.goto(address);
      expect.soft(await settledShift(page), `${path} bouge à ${width} px`).toBeLessThanOrEqual(0.05);
      expect.soft(response?.status(), path).toBe(200);
      expect.soft(response?.headers()["cache-control"], path).toContain("no-store");
      await checkAccessibility(page, widths, inTrials ? [] : repeated);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        // A drawing is measured again after its page: what stays counts.
        await soft
          .poll(overflow, { message: `${path} : défilement horizontal à ${width} px`, timeout: 5_000 })
          .toBeLessThanOrEqual(0);
      }
      expect.soft(await missingPaints(page), path).toEqual([]);
      expect.soft(await badlySet(page), path).toEqual([]);
      expect.soft(problems.splice(0), path).toEqual([]);
      const html = (await response?.text()) ?? "";
      const { kilobytes, scripts } = await firstLoad(html, server);
      const weight = await sentWeight(response?.url() ?? "", await context.cookies());
      process.stdout.write(
        `${path} (${role}) : ${kilobytes.toFixed(1)} ko de scripts, ${weight.toFixed(1)} ko de page\n`,
      );
      expect.soft(scripts, path).toBeGreaterThan(0);
      expect
        .soft(kilobytes, path)
        .toBeLessThanOrEqual(isForm(html) || beforeTheirForm.includes(path) ? 160 : 150);
      expect.soft(weight, `${path} : page`).toBeLessThanOrEqual(25);
      for (const other of others) {
        await page.setViewportSize({ width: other, height: 900 });
        await forget(page);
        expect.soft(await shiftOf(page, address), `${path} bouge à ${other} px`).toBeLessThanOrEqual(0.05);
        expect.soft(problems.splice(0), `${path} à ${other} px`).toEqual([]);
      }
    }
  });
}
