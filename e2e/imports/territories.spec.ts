import { writeOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { blockLimits } from "@/lib/sheets/block-limits";
import { apart, checkAccessibility, expect } from "../fixtures";
import { trialTerritory } from "../forms/rows";
import { viewers } from "../walls/expected";
import { choose, downloaded } from "./chosen";

const test = apart();

test("des territoires viennent d’un classeur, se relisent, se corrigent, puis se créent", async ({
  page,
  loginAs,
  http,
}) => {
  await trialTerritory(http);
  const made = () =>
    http.sql<{ name: string }[]>`select name from territory where name like 'Pays d’un fichier%' order by 1`;
  await loginAs(viewers.regional);
  await page.goto("/territoires/importer");
  await checkAccessibility(page);
  const model = await downloaded(page, "Télécharger le modèle à remplir (.xlsx)");
  const { sheets } = await readXlsx(model);
  expect(sheets.find(({ name }) => name === "Territoires")?.rows[0]).toEqual([
    "Territoire",
    "Intercommunalités",
  ]);

  await choose(page, "projets.xlsm", Buffer.from("<html></html>"));
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(page.getByLabel("Fichier")).toHaveAccessibleDescription(/Ce fichier n’est pas un tableur/);
  await expect(page.getByRole("link", { name: /^Fichier/ })).toBeVisible();
  await checkAccessibility(page);
  // Refused before it is sent: no form of this address takes as much.
  await choose(page, "lourd.csv", Buffer.alloc(blockLimits.bytes + 400_000, 32));
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(page.getByLabel("Fichier")).toHaveAccessibleDescription(/Ce fichier dépasse 800\sko/);

  const rows = [
    ["Nos territoires", null],
    ["EPCI", "Nom du territoire"],
    ["cc d’essai 4", "Pays d’un fichier"],
    [999_999_905, null],
    ["CC d’essai perdue", "Pays d’un fichier, suite"],
  ];
  const book = await writeOds({ sheets: [{ name: "Projets", rows }] });
  await choose(page, "projets.ods", Buffer.from(book));
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  const block = page.getByLabel("Territoires", { exact: true });
  await expect(block).toHaveAccessibleDescription(/Ligne 5.*CC d’essai perdue/);
  await expect(block).toHaveValue(/^La feuille.*\n.*\nPays d’un fichier\tcc d’essai 4\n/);
  await expect(page.getByText("Les lignes de «\u00a0projets.ods\u00a0» sont ci-dessous")).toBeVisible();
  await block.fill((await block.inputValue()).replace("perdue", "6"));
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(page.locator(".preview li")).toHaveText([
    "Pays d’un fichier (2\u00a0EPCI)\u00a0: CC d’essai 4, CC d’essai 5",
    "Pays d’un fichier, suite (1\u00a0EPCI)\u00a0: CC d’essai 6",
  ]);
  await checkAccessibility(page);
  expect([...(await made())]).toEqual([]);
  await page.getByLabel("C’est bien ce que je veux créer").check();
  await page.getByRole("button", { name: "Créer", exact: true }).click();
  await expect(page.locator(".done")).toHaveCount(1);
  expect((await made()).map(({ name }) => name)).toEqual(["Pays d’un fichier", "Pays d’un fichier, suite"]);
});
