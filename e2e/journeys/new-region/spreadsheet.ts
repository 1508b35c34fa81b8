import { expect, type Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";

/** What a territory keeps in a spreadsheet: its own words and order, an objective said once above its actions. */
const rows = [
  ["Suivi du volet ESS", null, null, null],
  ["Action", "Axe", "Objectif", "Fin prévue"],
  ...Array.from({ length: 9 }, (_, index) => [
    `Chantier ${index + 1} du Pays de Brest`,
    ["Animation locale", "Mutualisation des ressources", "Accompagnement de porteurs de projets"][
      Math.floor(index / 3)
    ] ?? null,
    index % 3 === 0 ? `Objectif ${index / 3 + 1} du tableau` : null,
    new Date(Date.UTC(new Date().getFullYear() + 1, index, 28)),
  ]),
];

/** The plan that is in that spreadsheet, brought in by its agent; then read where plans are read. */
export async function importPlan(page: Page, plan: string): Promise<void> {
  await page.goto("/imports");
  await page.getByLabel("Fichier").setInputFiles({
    name: "volet ESS.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: "Feuil1", rows }] })),
  });
  await page.getByRole("button", { name: "Lire" }).click();
  await page.getByRole("button", { name: "Importer 9 actions et 3 objectifs" }).click();
  await expect(page.getByText("Import terminé.")).toBeVisible();
  await page.goto(plan);
  const main = page.getByRole("main");
  for (let objective = 1; objective <= 3; objective += 1)
    await expect(main).toContainText(`Objectif ${objective} du tableau`);
  await expect(main.getByRole("link", { name: /^Chantier \d du Pays de Brest$/ })).toHaveCount(9);
}
