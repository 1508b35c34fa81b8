import { agentA, expect, test } from "../fixtures";

test("le porteur d’un projet, enregistré, effacé, enregistré de nouveau : seul le dernier geste est dit", async ({
  page,
  loginAs,
}) => {
  await loginAs(agentA);
  await page.goto("/projets/nouveau");
  await page.getByLabel("Titre du projet").fill("Essai, un porteur");
  await page.getByRole("button", { name: "Créer le projet" }).click();
  const done = page.locator(".done");
  await expect(done).toHaveText(["Projet créé."]);
  const record = async () => {
    await page.getByText("Enregistrer des coordonnées", { exact: true }).click();
    await page.getByLabel("Nom", { exact: true }).fill("Camille Essai");
    await page.getByLabel("Accord donné le").fill("2026-11-20");
    await page.getByRole("button", { name: "Enregistrer les coordonnées" }).click();
    await expect(done).toHaveText(["Coordonnées du porteur enregistrées."]);
  };
  const erase = async () => {
    await page.getByText("Effacer les coordonnées", { exact: true }).click();
    await page.getByRole("button", { name: "Effacer", exact: true }).click();
    await expect(done).toHaveText(["Coordonnées du porteur effacées."]);
    await expect(page.getByLabel("Nom", { exact: true })).toBeHidden();
  };
  await record();
  await erase();
  await record();
});
