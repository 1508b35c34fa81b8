import { expect, regional, test } from "../fixtures";

test("une figure se lit sans script, s’ouvre au clavier, et s’imprime avec son tableau sur trois feuilles au plus", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  await page.route("**/*.js", (route) => route.abort());
  await page.goto("/region");
  const figure = page.locator("section", { has: page.getByRole("heading", { name: "Actions par axe" }) });
  const table = figure.getByRole("table", { name: "Actions par axe et par état" });
  await expect(figure.locator(".ax-row")).toHaveCount(3);
  await expect(table).toBeHidden();
  const paused = figure.getByRole("link", { name: /en pause$/ }).first();
  const number = Number(/\d+/.exec((await paused.textContent()) ?? "")?.[0]);
  // One look a state, in the legend and in the bar; what is paused is not what is unknown.
  const fill = (selector: string) =>
    figure
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundImage);
  expect(await fill(".ax-bar .m-hold")).toContain("90deg");
  expect(await fill(".legend .m-hold")).toContain("90deg");
  const november = page.getByRole("link", {
    name: /^novembre\s: \d+\sévénements, dont \d+ du Mois de l’ESS$/,
  });
  await expect(november).toBeVisible();
  await expect(
    page.getByRole("table", { name: "Événements tenus, par année" }).getByRole("link"),
  ).toHaveCount(5);

  await page.unroute("**/*.js");
  await page.goto("/region");
  await figure.getByRole("radio", { name: "Tableau" }).check();
  await expect(table).toBeVisible();
  await expect(figure.locator(".ax-row").first()).toBeHidden();

  // On paper both are there, whatever was chosen.
  await page.emulateMedia({ media: "print" });
  await expect(table).toBeVisible();
  await expect(figure.locator(".ax-row").first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Navigation principale" })).toBeHidden();
  await expect(page.getByText("Démonstration", { exact: true })).toBeVisible();
  /** Of the page once its panels have arrived: what stands in their place until then is higher. */
  const sheets = async () => {
    await expect(page.locator("template[id^='B:']")).toHaveCount(0);
    await expect(table).toBeVisible();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length;
  };
  expect(await sheets()).toBeLessThanOrEqual(3);
  // What an address asks and is not applied is said on the screen: the paper has no address.
  await page.goto("/region?axe=animation");
  expect(await sheets()).toBeLessThanOrEqual(3);

  await page.emulateMedia({ media: null });
  await page.goto("/region");
  await figure.getByRole("radio", { name: "Graphique" }).check();
  await paused.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/actions\?.*etat=on_hold/);
  await expect(page.locator("main")).toContainText(new RegExp(`(?<!\\d)${number}\\sactions?`));
});

test("une adresse de filtre ne garde aucun paramètre vide, et ses pastilles sont des mots", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  await page.goto("/region");
  await page.getByLabel("Axe", { exact: true }).selectOption({ label: "Animation locale" });
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(page).toHaveURL(/\/region\?axe=local_animation#liste$/);
  await expect(page.locator("#liste")).toBeFocused();
  await page.getByRole("link", { name: "Retirer le filtre Axe\u00a0: Animation locale" }).click();
  await expect(page).toHaveURL(/\/region#liste$/);
});

test("filtrer, retirer un filtre et changer de page mènent à la liste, et le titre le dit", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  const list = page.locator("#liste");
  await page.goto("/evenements");
  await expect(page.getByRole("link", { name: /^Retirer le filtre Situation/ })).toBeVisible();
  await page.getByLabel("Recherche").fill("st omer");
  await page.getByRole("button", { name: "Filtrer" }).click();
  await expect(list).toBeFocused();
  await expect(page).toHaveTitle(/^Événements, «\u00a0st omer\u00a0»/);
  await page.getByRole("link", { name: /^Retirer le filtre Situation/ }).click();
  await expect(page).toHaveURL(/situation=toutes/);
  await expect(list).toBeFocused();
  await page.getByRole("link", { name: /^Retirer le filtre Recherche/ }).click();
  await expect(page).toHaveTitle(/^Événements(?!.*omer)/);
  await page.getByRole("link", { name: "Page suivante" }).click();
  await expect(page).toHaveTitle(/page\u00a02/);
  await expect(list).toBeFocused();
  await page.goto("/evenements?type=zzz");
  await expect(page.getByText("L’adresse demande Type «\u00a0zzz\u00a0»")).toBeVisible();
});
