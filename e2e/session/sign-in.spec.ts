import { expect, test } from "../fixtures";
import { elsewhere, formerly } from "./elsewhere";

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
  const left: string[] = [];
  await page.route(
    ({ hostname }) => hostname !== "127.0.0.1",
    (route) => {
      left.push(route.request().url());
      return route.fulfill({ body: "ailleurs" });
    },
  );
  for (const asked of formerly) {
    await page.goto(`/connexion?compte=admin%40demo.example&suite=${encodeURIComponent(asked)}`);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page, asked).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/administration$/);
    if (asked !== formerly.at(-1)) await page.context().clearCookies();
  }
  // A reader who is signed in is led on at once: the browser itself follows each.
  const ends = await page.evaluate(async (all) => {
    const follow = async (asked: string) =>
      (await fetch(`/connexion?suite=${encodeURIComponent(asked)}`, { method: "HEAD" })).url;
    return Promise.all(all.map(follow));
  }, elsewhere);
  expect(ends).toEqual(elsewhere.map(() => page.url()));
  expect(left).toEqual([]);
  await page.context().clearCookies();
  const shared = "/actions?periode=2026&retard=oui";
  await page.goto(shared);
  await page.getByRole("link", { name: "elu@demo.example" }).click();
  // The link fills the form without leaving the page: what is pressed before that would send an empty one.
  await expect(page.getByLabel("Adresse électronique")).toHaveValue("elu@demo.example");
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL((url) => url.pathname + url.search === shared);
});
