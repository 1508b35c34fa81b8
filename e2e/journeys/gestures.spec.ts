import type { Page } from "@playwright/test";
import { agentA, expect, regional, test } from "../fixtures";

/** Counts what a person does: a click that leads to a form, the form filled, the form sent. */
function counting() {
  let count = 0;
  return {
    async one(what: () => Promise<unknown>) {
      count += 1;
      await what();
    },
    count: () => count,
  };
}

/** A figure of /region by its label: « 426,5 ETP » → 426.5. */
async function figures(page: Page): Promise<Record<string, number>> {
  await page.goto("/region");
  await expect(page.locator(".key .num").first()).toBeVisible();
  const read = await page
    .locator(".key")
    .evaluateAll((keys) =>
      keys.map((key) => [
        key.querySelector(".key-label")?.firstChild?.textContent ?? "",
        key.querySelector(".num")?.firstChild?.textContent ?? "",
        key.textContent ?? "",
      ]),
    );
  const number = (text = "") => Number(text.replace(/[\s\u00a0]/g, "").replace(",", "."));
  const found = Object.fromEntries(read.map(([label = "", value]) => [label.trim(), number(value)]));
  const attendance = read.flatMap(
    ([, , text = ""]) => /([\d\s\u00a0]+)participants? connus?/.exec(text)?.[1] ?? [],
  );
  return { ...found, "Participants connus": number(attendance[0]) };
}

test("les trois gestes de l’agent tiennent en trois interactions chacun, et les chiffres de la Région suivent", async ({
  page,
  loginAs,
}) => {
  test.setTimeout(120_000);
  await loginAs(regional);
  const before = await figures(page);

  await loginAs(agentA);
  await page.goto("/tableau-de-bord");
  const update = counting();
  await update.one(() =>
    page
      .getByRole("link", { name: /^Mettre à jour/ })
      .last()
      .click(),
  );
  await update.one(async () => {
    await page.getByLabel("Réalisée").check({ force: true });
    await page.getByLabel("Date de fin réelle").fill("2026-11-20");
    await page.getByLabel("Résultat").fill("L’annuaire compte 214 structures.");
  });
  await update.one(() => page.getByRole("button", { name: "Enregistrer" }).click());
  await expect(page.getByText(/Mise à jour enregistrée/)).toBeVisible();
  expect(update.count()).toBe(3);

  await page.goto("/tableau-de-bord");
  const report = counting();
  await report.one(() =>
    page
      .getByRole("link", { name: /^Saisir le bilan/ })
      .first()
      .click(),
  );
  await report.one(() => page.getByLabel("Participants", { exact: true }).fill("25"));
  await report.one(() => page.getByRole("button", { name: "Enregistrer le bilan" }).click());
  await expect(page.getByText(/Bilan enregistré/)).toBeVisible();
  expect(report.count()).toBe(3);

  await page.goto("/tableau-de-bord");
  const declare = counting();
  await declare.one(() => page.getByRole("link", { name: "Emplois", exact: true }).last().click());
  await declare.one(async () => {
    await page.getByLabel("Créés").check({ force: true });
    await page.getByLabel("Constatés").check({ force: true });
    await page.getByLabel("Contrat").selectOption({ index: 1 });
    await page.getByLabel("Effectif").fill("2");
    await page.getByLabel("Équivalents temps plein").fill("1,5");
    await page.getByLabel("Date", { exact: true }).fill("2026-11-10");
    await page.getByLabel("Projet accompagné").selectOption({ index: 1 });
  });
  await declare.one(() => page.getByRole("button", { name: "Déclarer ces emplois" }).click());
  await expect(page).toHaveURL(/\/emplois\/[0-9a-f-]{36}/);
  expect(declare.count()).toBe(3);

  await loginAs(regional);
  const after = await figures(page);
  expect(after["Actions réalisées"]).toBe((before["Actions réalisées"] ?? 0) + 1);
  expect(after["Participants connus"]).toBe((before["Participants connus"] ?? 0) + 25);
  expect(after["ETP créés"]).toBeCloseTo((before["ETP créés"] ?? 0) + 1.5, 5);
  expect(after["ETP maintenus"]).toBe(before["ETP maintenus"]);
  expect(after["Événements tenus"]).toBe(before["Événements tenus"]);
});

test("un chiffre de la Région ouvre une liste qui en a autant", async ({ page, loginAs }) => {
  await loginAs(regional);
  await page.goto("/region");
  const held = page.locator(".key", { hasText: "Événements tenus" }).locator(".num");
  const figure = (await held.innerText()).trim();
  await held.click();
  await expect(page).toHaveURL(/\/evenements\?.*situation=held/);
  await expect(page.getByRole("main")).toContainText(new RegExp(`${figure}\\s+événements?`));
});
