import { expect, test } from "@playwright/test";
import { servedForm } from "../served-form";
import { viewers } from "../walls/expected";
import { withHttp } from "../walls/replay";
import { forms } from "./inventory";

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
      expect.soft(decoded(ended.body), form.mutation).toContain("Votre session a expiré");
      expect.soft(decoded(ended.body), `${form.mutation}, session finie`).toContain(typed);
      // A refusal that every form knows.
      const refused = await http.post(address, viewers[form.as], new Map([...sent, ["requestKey", "usée"]]));
      expect.soft(refused.status, form.mutation).toBe(200);
      expect
        .soft(decoded(refused.body).replace(/<script[\s\S]*?<\/script>/g, ""), `${form.mutation}, refus`)
        .toContain(typed);
    }
  });
});
