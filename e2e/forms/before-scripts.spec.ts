import { expect, test } from "@playwright/test";
import { servedForm } from "../served-form";
import { viewers } from "../walls/expected";
import { withHttp } from "../walls/replay";
import { forms } from "./inventory";

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
