import { admin, agentA, expect, regional, test } from "./fixtures";
import { planOfObjectives } from "./forms/rows";

const lists = ["/actions", "/evenements", "/projets?vue=tableau", "/emplois", "/plans", "/territoires"];

test("au téléphone, les filtres sont repliés : le premier chiffre et la première ligne sont sur le premier écran", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  await page.setViewportSize({ width: 390, height: 900 });
  // Above the bar of tabs.
  const screen = 900 - 64;
  for (const path of [...lists, "/region"]) {
    await page.goto(path);
    await expect(page.getByRole("button", { name: "Filtrer" }), path).toBeHidden();
    const figure = page.locator("main .page-head b, main .lede b, main .num").first();
    // What streams in is in the page before it is shown.
    await expect(figure, path).toBeVisible();
    expect.soft((await figure.boundingBox())?.y, `${path} : premier chiffre`).toBeLessThan(screen);
    const row = page.locator("main tbody tr:not(:has(> th[scope=rowgroup])), main .alerts li").first();
    await expect(row, path).toBeVisible();
    expect.soft((await row.boundingBox())?.y, `${path} : première ligne`).toBeLessThan(screen);
  }
  await page.goto("/actions");
  await page.getByRole("checkbox", { name: "Afficher les filtres" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Filtrer" })).toBeVisible();
  await page.getByLabel("Recherche").fill("mobilité");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/recherche=mobilit/);
});

test("pour qui la lit sans y écrire, une action commence par ce qu’elle est", async ({
  page,
  loginAs,
  freshAction,
}) => {
  const { id } = await freshAction("boulonnais");
  const order = async () => (await page.locator("main h2").allTextContents()).map((title) => title.trim());
  await loginAs(regional);
  await page.goto(`/actions/${id}`);
  expect((await order())[0]).toBe("L’action");
  await loginAs(agentA);
  await page.goto(`/actions/${id}`);
  expect((await order())[0]).not.toBe("L’action");
});

test("« Supprimer » qui s’ouvre n’étire aucun bouton voisin", async ({ page, loginAs, http }) => {
  await loginAs(agentA);
  await page.goto(`/plans/${await planOfObjectives(http)}/modifier`);
  const objective = page.locator("details.objective", {
    has: page.locator("summary", { hasText: "Essai, second" }),
  });
  await objective.locator("summary").first().click();
  const button = objective.getByText("Déplacer", { exact: true }).first();
  const before = (await button.boundingBox())?.height;
  await objective.getByText("Supprimer", { exact: true }).click();
  await expect(objective.getByRole("button", { name: "Mettre à la corbeille" })).toBeVisible();
  expect((await button.boundingBox())?.height).toBe(before);
});

test("une réussite se dit d’une seule façon, et s’en va au geste suivant comme à la relecture de la page", async ({
  page,
  loginAs,
  freshAction,
}) => {
  const { id } = await freshAction("boulonnais");
  await loginAs(agentA);
  await page.goto(`/actions/${id}?fait=modifie`);
  await expect(page.locator(".done")).toHaveText("Fiche modifiée.");
  await expect(page).toHaveURL(new RegExp(`/actions/${id}$`));
  await page.reload();
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".done")).toHaveCount(0);
  await page.getByLabel("Note").fill("Un mot de suivi.");
  await page.getByRole("button", { name: "Enregistrer" }).first().click();
  await expect(page.locator(".done .icon")).toHaveCount(1);
  await page.getByRole("button", { name: "Enregistrer" }).first().click();
  await expect(page.locator(".done .icon")).toHaveCount(1);
  await page.reload();
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator(".done")).toHaveCount(0);
});

test("ce que le serveur change en enregistrant n’est pas dit « pas encore enregistré »", async ({
  page,
  loginAs,
  freshAction,
}) => {
  const { id } = await freshAction("boulonnais");
  await loginAs(agentA);
  await page.goto(`/actions/${id}`);
  await page.getByRole("radio", { name: "Réalisée" }).check({ force: true });
  await page.getByLabel("Date de fin réelle").fill("2026-11-20");
  await page.getByLabel("Résultat", { exact: true }).fill("Tout ce qui était prévu est fait.");
  await page.getByRole("button", { name: "Enregistrer" }).first().click();
  await expect(page.getByText(/Mise à jour enregistrée/)).toBeVisible();
  await expect(page.getByLabel("Avancement")).toHaveValue("100");
  await expect(page.getByText("ne sont pas encore enregistrés")).toHaveCount(0);
});

/** The texts of what a served page holds under this opening tag, as they are read. */
const textsOf = (html: string, tag: RegExp) =>
  [...html.matchAll(new RegExp(`${tag.source}(.*?)</\\1>`, "gs"))].map(([, , text = ""]) =>
    text
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&#x27;", "'")
      .trim(),
  );
const lede = /<(\w+)[^>]* class="lede"[^>]*>/;
const callout = /<(\w+)[^>]* class="callout\b[^"]*"[^>]*>/;

test("une recherche sans réponse dit « Aucune », et ne compte pas zéro", async ({ http }) => {
  for (const [path, email] of [...lists.map((one) => [one, regional]), ["/administration", admin]] as const) {
    const { body } = await http.get(`${path}${path?.includes("?") ? "&" : "?"}recherche=zqzqzq`, email ?? "");
    const said = textsOf(body, lede).join();
    expect.soft(said, path).toMatch(/Aucune? /);
    expect.soft(said, path).not.toMatch(/(?<!\d)0\s/);
  }
});

test("un lieu que l’adresse demande et que le compte ne lit pas est dit", async ({ http }) => {
  for (const path of ["/actions", "/evenements", "/emplois", "/projets", "/plans"]) {
    const { body } = await http.get(`${path}?territoire=nulle-part`, regional);
    expect.soft(textsOf(body, callout).join(), path).toContain("aucun lieu de ce nom");
  }
});

test("un menu de périodes ne propose pas deux fois une année", async ({ http }) => {
  for (const path of ["/region", "/emplois", "/evenements", "/actions", "/territoires/boulonnais"]) {
    for (const asked of ["", "?periode=2026", "?periode=2025"]) {
      const { body } = await http.get(path + asked, regional);
      const [menu = ""] = /<select[^>]*name="periode".*?<\/select>/s.exec(body) ?? [];
      const years = textsOf(menu, /<(option)[^>]*>/).flatMap((text) => text.match(/20\d\d/) ?? []);
      expect.soft(years.length, path).toBeGreaterThan(0);
      expect.soft(new Set(years).size, path + asked).toBe(years.length);
      const chosen = textsOf(menu, /<(option)[^>]* selected[^>]*>/).join();
      if (asked) expect.soft(chosen, path + asked).toContain(asked.slice(-4));
    }
  }
});

test("une adresse sans page garde le menu, et un filtre inconnu est dit là où la liste en a un d’office", async ({
  page,
  loginAs,
  http,
}) => {
  await loginAs(regional);
  const answer = await page.goto("/nulle-part");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Page introuvable");
  await expect(page.getByRole("link", { name: "Territoires" }).first()).toBeVisible();
  for (const path of ["/actions?etat=zzz", "/evenements?situation=zzz", "/plans?etat=zzz"]) {
    const { body } = await http.get(path, regional);
    expect
      .soft(textsOf(body, callout).join(), path)
      .toContain("«\u00a0zzz\u00a0», que cette liste ne connaît pas");
  }
});

test("les événements ouverts commencent par ceux qui ont une date", async ({ http }) => {
  const heads: string[] = [];
  for (const number of [1, 2, 3]) {
    const { body } = await http.get(`/evenements?situation=open&page=${number}`, regional);
    heads.push(...textsOf(body, /<(tr)[^>]* class="month-row[^"]*"[^>]*>/));
  }
  // A group that two pages share is headed on both.
  const undated = heads.findIndex((head) => head.includes("Reportés"));
  expect(undated).toBeGreaterThan(0);
  for (const head of heads.slice(undated)) expect(head).toContain("Reportés");
  expect(heads[0]).toContain("2026");
});
