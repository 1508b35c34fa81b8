import { apart, expect } from "../fixtures";
import { viewers } from "../walls/expected";

const test = apart();

const nbsp = (said: string) => said.replace(/(\d) /g, "$1\u00a0");

test("des structures viennent d’un tableur collé, ce qui leur ressemble est demandé, et l’import s’annule", async ({
  page,
  loginAs,
  http,
}) => {
  const made = async () => {
    const rows = await http.sql<{ name: string }[]>`
      select name from live_organisation where name like 'Essai collé%' or name like 'ESSAI COLL%' order by name`;
    return rows.map(({ name }) => name);
  };
  await loginAs(viewers.admin);
  await page.goto("/organisations");
  await page.getByRole("link", { name: "Importer", exact: true }).click();
  await expect(page.getByRole("navigation", { name: "Contenu" }).getByRole("link")).toHaveText([
    "Des structures",
  ]);
  await expect(page.getByRole("link", { name: "les structures", exact: true })).toHaveAttribute(
    "href",
    "/organisations/export?format=xlsx",
  );
  const send = async (rows: readonly string[]) => {
    await page.goto("/imports?contenu=structures");
    await page.getByLabel("Ou un tableau collé").fill(["Structure\tType\tSIRET", ...rows].join("\n"));
    await page.getByRole("button", { name: "Lire" }).click();
  };
  await send(["Essai collé\tOpérateur\t732 829 320 00074", "Essai collé faux\tOpérateur\t732 829 320 00075"]);
  await expect(page.getByText(nbsp("1 ligne refusée, 1 nouvelle"))).toBeVisible();
  await expect(page.getByText("sa clé ne convient pas")).toBeVisible();
  await expect(page.getByRole("link", { name: "Télécharger les lignes refusées" })).toBeVisible();
  expect(await made()).toEqual([]);
  await page.getByRole("button", { name: nbsp("Importer 1 structure") }).click();
  await expect(page.getByText("Import terminé.")).toBeVisible();
  expect(await made()).toEqual(["Essai collé"]);
  const imported = page.url();

  await send(["ESSAI COLLE\tOpérateur\t", "Essai collé bis\tOpérateur\t"]);
  const asked = page.getByLabel(/ESSAI COLLE.*ressemble à une structure de la Région/);
  await asked.selectOption({ label: "C’est la même que «\u00a0Essai collé\u00a0»\u00a0: mettre à jour" });
  await page.getByRole("button", { name: "Refaire l’aperçu" }).click();
  await page.getByRole("button", { name: nbsp("Importer 1 structure") }).click();
  await expect(page.getByText("Import terminé.")).toBeVisible();
  expect(await made()).toEqual(["Essai collé", "Essai collé bis"]);

  await page.goto(imported);
  await page.getByText("Annuler cet import", { exact: true }).click();
  await page.getByRole("button", { name: "Annuler l’import" }).click();
  await expect(page.getByText("Import annulé.")).toBeVisible();
  expect(await made()).toEqual(["Essai collé bis"]);
  // What is in the bin has no page to open.
  await expect(page.getByRole("cell", { name: /Essai collé/ }).getByRole("link")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Télécharger les lignes refusées" })).toHaveCount(0);
});

test("un fichier dont tout est refusé, ou dont aucune colonne n’est connue, le dit et se quitte", async ({
  page,
  loginAs,
}) => {
  await loginAs(viewers.admin);
  const send = async (...lines: string[]) => {
    await page.goto("/imports?contenu=structures");
    await page.getByLabel("Ou un tableau collé").fill(lines.join("\n"));
    await page.getByRole("button", { name: "Lire" }).click();
  };
  const leave = async () => {
    await page.getByText("Abandonner cet import", { exact: true }).click();
    await page.getByRole("button", { name: "Abandonner", exact: true }).click();
    await expect(page.getByText("Import abandonné")).toBeVisible();
  };
  await send("Structure\tType\tSIRET", "Essai refusé\tOpérateur\t732 829 320 00075");
  await expect(page.getByText(/Aucune ligne ne s’importe\s:\scorrigez les lignes refusées/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Importer/ })).toHaveCount(0);
  await leave();
  await send("Colonne A\tColonne B", "Essai inconnu\tautre chose");
  await expect(page.getByText(/dites ce que portent ses colonnes pour voir l’aperçu/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Colonnes à reconnaître" })).toBeVisible();
  await leave();
});

test("un agent lit qui importe les structures, et ajoute les siennes une à une", async ({
  page,
  loginAs,
}) => {
  await loginAs(viewers.agentA);
  await page.goto("/organisations");
  await expect(page.getByRole("link", { name: "Importer", exact: true })).toHaveCount(0);
  await page.goto("/imports?contenu=structures");
  await expect(page.getByText("importées par la Région ou par l’administration")).toBeVisible();
  await expect(page.getByRole("button", { name: "Lire" })).toHaveCount(0);
  await expect(page.getByRole("main").getByRole("link", { name: "Ajouter une structure" })).toBeVisible();
});
