import { apart, checkAccessibility, expect } from "../fixtures";

const test = apart();

test("la Région écrit ce qui est à elle, chaque territoire le lit et n’y voit aucun bouton", async ({
  page,
  loginAs,
}) => {
  test.slow();
  await loginAs("region@demo.example");

  // Un terme : ajouté, questionné quand il existe, renommé, retiré, remis.
  await page.goto("/administration/nomenclatures");
  await checkAccessibility(page);
  await page.getByRole("link", { name: "Ajouter un terme à « Publics »" }).click();
  await page.getByLabel("Libellé").fill("ELUS");
  await page.getByRole("button", { name: "Ajouter le terme" }).click();
  await expect(
    page.getByRole("main").getByRole("listitem").filter({ hasText: "existe déjà." }).last(),
  ).toBeVisible();
  await page.getByLabel("Libellé").fill("Bailleurs sociaux");
  await page.getByRole("button", { name: "Ajouter le terme" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Terme ajouté" })).toBeVisible();
  await page.getByLabel("Libellé").fill("Bailleurs");
  await page.getByRole("button", { name: "Renommer" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bailleurs", exact: true })).toBeVisible();
  await page.getByText("Retirer des choix", { exact: true }).click();
  await page.getByRole("button", { name: "Retirer ce terme" }).click();
  await expect(page.getByRole("heading", { name: "Retiré des choix" })).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Remettre dans les choix" }).click();
  await expect(page.getByRole("button", { name: "Renommer" })).toBeVisible();

  // Un dispositif et son contact.
  await page.goto("/dispositifs/nouveau");
  await page.getByLabel("Nom", { exact: true }).fill("Avance de trésorerie");
  await page.getByLabel("Description").fill("Six mois de trésorerie.");
  await page.getByLabel("2 Démarrage").check();
  await page.getByLabel("Avance remboursable").check();
  await page.getByLabel("Source", { exact: true }).fill("Délibération de mars");
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Ajouter le dispositif" }).click();
  await page.getByRole("link", { name: "Ajouter un contact" }).click();
  await page.getByLabel("Opérateur").fill("Maison de l’économie");
  await page.getByRole("button", { name: "Ajouter le contact" }).click();
  await expect(page.getByText("Maison de l’économie")).toBeVisible();
  const scheme = new URL(page.url()).pathname;

  // Une opération, un objectif, une section.
  await page.goto("/administration/operations/nouvelle");
  await page.getByLabel("Nom", { exact: true }).fill("Printemps de l’ESS");
  await page.getByRole("button", { name: "Ajouter l’opération" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Printemps de l’ESS" })).toBeVisible();
  await page.goto("/politique-regionale/objectifs/nouveau");
  await page.getByLabel("Objectif", { exact: true }).fill("Former chaque agent");
  await page.getByRole("button", { name: "Ajouter l’objectif" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Objectif ajouté" })).toBeVisible();
  await page.goto("/politique-regionale/sections/nouvelle");
  await page.getByLabel("Titre").fill("Notre horizon");
  await page.getByLabel("Contenu").fill("Un texte.\n- un\n- deux");
  await page.getByRole("button", { name: "Ajouter la section" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Section ajoutée" })).toBeVisible();
  await page.goto("/politique-regionale");
  await expect(page.getByRole("heading", { name: "Notre horizon" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Modifier « Former chaque agent »" })).toBeVisible();
  await checkAccessibility(page);

  await loginAs("agent.boulonnais@demo.example");
  for (const address of [
    ...["/administration/nomenclatures", "/administration/operations", "/politique-regionale", scheme],
  ]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(
      page.getByRole("main").getByRole("link", { name: /^(Ajouter|Modifier)/ }),
      address,
    ).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("button"), address).toHaveCount(0);
  }
  await page.goto("/evenements/nouveau");
  await expect(page.getByLabel("Opération régionale").getByText("Printemps de l’ESS")).toBeAttached();
});
