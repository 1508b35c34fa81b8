import { expect, test } from "@playwright/test";
import { inventory } from "../addresses";
import { servedForm } from "../served-form";
import { viewers } from "../walls/expected";
import { withHttp } from "../walls/replay";
import { mutationOf } from "../walls/replayed";
import { forms } from "./inventory";

test("chaque mutation de l’inventaire a son formulaire dans la liste, servi où la liste le dit", async () => {
  test.setTimeout(120_000);
  const mutations = inventory().filter(({ kind }) => kind === "mutation");
  expect([...new Set(forms.map(({ mutation }) => mutation))].sort()).toEqual(
    mutations.map(({ path }) => path).sort(),
  );
  await withHttp(async (http) => {
    for (const form of forms) {
      const address = await form.page(http);
      const { status, body } = await http.get(address, viewers[form.as]);
      expect.soft(status, `${form.mutation} : ${address}`).toBe(200);
      expect.soft(body, `${form.mutation} : ${address}`).toContain(form.marker);
      if (!body.includes(form.marker)) continue;
      const served = servedForm(body, form.marker);
      expect.soft(mutationOf(served), `${form.mutation} : ${address}`).toBe(form.mutation);
      for (const name of Object.keys(form.fill))
        expect.soft(body, `${form.mutation} : ${name}`).toContain(`name="${name}"`);
    }
  });
});
