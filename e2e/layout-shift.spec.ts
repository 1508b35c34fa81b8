import { inTrials } from "@/scripts/trial-size.mjs";
import { addressOf, inventory } from "./addresses";
import { admin, agentA, apart, elected, expect, regional } from "./fixtures";
import { forget, shiftOf, watch } from "./shift";

const test = apart();

const accounts: Readonly<Record<string, string>> = { agent: agentA, regional, elected, admin };

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
