import { agentA, expect, test } from "../fixtures";
import { servedForm } from "../served-form";
import { viewers } from "../walls/expected";
import { withHttp } from "../walls/replay";
import { scripted } from "./in-the-page";
import { forms } from "./inventory";
import * as rows from "./rows";

/** What a page shows to who runs no script: neither what scripts hold, nor what waits for one to be revealed. */
const readable = (html: string) =>
  html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<div hidden id="S:[\s\S]*$/, "");

const decoded = (html: string) =>
  html.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

test("avant les scripts, une session finie ou un refus rend le texte de chaque formulaire", async () => {
  test.setTimeout(120_000);
  await withHttp(async (http) => {
    for (const form of forms) {
      if (!form.text || form.secret) continue;
      const address = await form.page(http);
      const { body } = await http.get(address, viewers[form.as]);
      const sent = new Map([...servedForm(body, form.marker), ...Object.entries(form.fill)]);
      const typed = form.fill[form.text] ?? "";
      const ended = await http.post(address, null, sent);
      expect.soft(ended.status, form.mutation).toBe(401);
      const shown = decoded(readable(ended.body));
      expect.soft(shown, form.mutation).toContain("Votre session a expiré");
      expect.soft(shown, `${form.mutation}, session finie`).toContain(typed);
      // A refusal that every form knows.
      const refused = await http.post(address, viewers[form.as], new Map([...sent, ["requestKey", "usée"]]));
      expect.soft(refused.status, form.mutation).toBe(200);
      expect.soft(decoded(readable(refused.body)), `${form.mutation}, refus`).toContain(typed);
    }
  });
});

test("des mots choisis avant les scripts le restent, et ce qui est tapé les remplace", async ({
  page,
  loginAs,
  http,
}) => {
  await loginAs(agentA);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(`/plans/${await rows.activePlan(http)}/modifier`, { waitUntil: "commit" });
  const box = page.locator("#plde-priorities");
  const before = await box.inputValue();
  await box.evaluate((one) => {
    if (!(one instanceof HTMLTextAreaElement)) return;
    one.focus();
    one.setSelectionRange(3, 9);
  });
  release();
  await scripted(page, 'name="priorities"');
  await page.keyboard.insertText("choix");
  await expect(box).toHaveValue(`${before.slice(0, 3)}choix${before.slice(9)}`);
});
