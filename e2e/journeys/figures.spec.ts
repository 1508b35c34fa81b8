import { drawFigures, expect, regional, test } from "../fixtures";

test("une figure montre son tableau tant qu’elle n’est pas dessinée, sans que rien ne bouge ensuite", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/region");
  const figure = page.locator("section", { has: page.getByRole("heading", { name: "Actions par axe" }) });
  const table = figure.getByRole("table", { name: "Actions par axe et par état" });
  await expect(table).toBeVisible();
  await expect(table.getByRole("link").first()).toBeVisible();
  await expect(figure.getByText("Graphique")).toBeHidden();
  await expect(page.getByRole("table", { name: /Événements tenus par mois/ })).toBeVisible();
  const reserved = await figure.boundingBox();

  await page.unroute("**/*.js");
  await page.goto("/region");
  await drawFigures(page);
  await expect(figure.locator(".chart").first()).toBeVisible();
  await expect(table).toBeHidden();
  expect((await figure.boundingBox())?.height).toBe(reserved?.height);
  await figure.getByRole("radio", { name: "Tableau" }).check();
  await expect(table).toBeVisible();
  await expect(figure.locator(".chart").first()).toBeHidden();

  // On paper both are there, whatever was chosen.
  await page.emulateMedia({ media: "print" });
  await expect(table).toBeVisible();
  await expect(figure.locator(".chart").first()).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeHidden();
  await expect(page.getByText("Démonstration", { exact: true })).toBeVisible();
});

test("une adresse de filtre ne garde aucun paramètre vide, et ses pastilles sont des mots", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  await page.goto("/region");
  await page.getByLabel("Axe", { exact: true }).selectOption({ label: "Animation locale" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/\/region\?axe=local_animation$/);
  await page.getByRole("link", { name: "Retirer le filtre Axe\u00a0: Animation locale" }).click();
  await expect(page).toHaveURL(/\/region$/);
});
