import { expect, test } from "../fixtures";

test("l’agent choisit un compte d’essai, se connecte, puis se déconnecte", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/connexion$/);
  await page.getByRole("link", { name: /agent\.boulonnais/ }).click();
  await expect(page.getByLabel("Adresse électronique")).toHaveValue("agent.boulonnais@demo.example");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Boulonnais" })).toBeVisible();
  await page.getByRole("button", { name: "Se déconnecter" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Connexion" })).toBeVisible();
  await page.goto("/plans");
  await expect(page).toHaveURL(/\/connexion\?suite=%2Fplans$/);
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test("une phrase de passe fausse et une adresse inconnue reçoivent la même réponse", async ({ page }) => {
  for (const address of ["region@demo.example", "personne@demo.example"]) {
    await page.goto("/connexion");
    await page.getByLabel("Adresse électronique").fill(address);
    await page.getByLabel("Phrase de passe", { exact: true }).fill("ce n’est pas la bonne");
    await page.getByRole("button", { name: "Se connecter" }).click();
    const alert = page.getByRole("main").getByRole("alert");
    await expect(alert).toContainText(/adresse ou phrase de passe inconnue/i);
    await expect(alert).toBeFocused();
    await expect(page.getByLabel("Adresse électronique")).toHaveValue(address);
    await expect(page.getByLabel("Phrase de passe", { exact: true })).toHaveValue("");
    await expect(page).toHaveTitle(/^Erreur/);
  }
});

test("on revient à la page demandée, jamais à celle d’un autre site", async ({ page }) => {
  await page.goto("/connexion?compte=elu%40demo.example&suite=%2F%2Failleurs.example%2Fpiege");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL(/127\.0\.0\.1:\d+\/tableau-de-bord$/);
  await page.context().clearCookies();
  const shared = "/actions?periode=2026&retard=oui";
  await page.goto(shared);
  await page.getByRole("link", { name: "elu@demo.example" }).click();
  // The link fills the form without leaving the page: what is pressed before that would send an empty one.
  await expect(page.getByLabel("Adresse électronique")).toHaveValue("elu@demo.example");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL((url) => url.pathname + url.search === shared);
});
