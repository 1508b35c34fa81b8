import { checkAccessibility, expect, test } from "../fixtures";

const admin = "admin@demo.example";

test("l’administrateur invite un agent, qui choisit sa phrase de passe par le lien et arrive chez lui", async ({
  page,
  loginAs,
  context,
  server,
}) => {
  test.slow();
  await loginAs(admin);
  await page.goto("/administration/comptes/nouveau");
  await page.getByLabel("Adresse électronique").fill("nouvelle@territoire.example");
  await page.getByLabel("Nom", { exact: true }).fill("Agent du Calaisis");
  await page.getByRole("radio", { name: "Agent de développement local" }).check({ force: true });
  await page.getByRole("button", { name: "Créer le compte et son lien" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("choisissez un territoire au moins");
  await page.getByLabel("Pays du Calaisis").check();
  await page.getByRole("button", { name: "Créer le compte et son lien" }).click();
  const link = await page.getByLabel("Lien à transmettre").inputValue();
  expect(link).toMatch(new RegExp(`^${server.url}/acces/[\\w-]{43}$`));

  await context.clearCookies();
  await page.goto(link);
  await expect(page.getByText("nouvelle@territoire.example")).toBeVisible();
  await checkAccessibility(page);
  const passphrase = page.getByLabel("Phrase de passe", { exact: true });
  await passphrase.fill("azerty azerty azerty");
  await page.getByRole("button", { name: "Enregistrer et se connecter" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("que l’on essaie en premier");
  await passphrase.fill("trois cormorans sur la jetée");
  await page.getByRole("button", { name: "Enregistrer et se connecter" }).click();
  await page.waitForURL(/\/tableau-de-bord$/);
  await expect(page.getByText("Agent de développement local, Pays du Calaisis").first()).toBeAttached();

  const again = await page.goto(link);
  expect(again?.status()).toBe(200);
  await expect(page.getByText("Ce lien a déjà servi").first()).toBeVisible();
});

test("un compte désactivé perd sa session à la requête suivante", async ({ page, loginAs, http }) => {
  const email = "agent.douaisis@demo.example";
  await loginAs(admin);
  await page.goto(`/administration?recherche=${encodeURIComponent(email)}`);
  await page.getByRole("link", { name: "Agent, Douaisis" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Agent, Douaisis" })).toBeVisible();
  expect((await http.get("/plans", email)).status).toBe(200);
  await page.getByText("Désactiver le compte").click();
  await page.getByRole("button", { name: "Désactiver maintenant" }).click();
  await expect(page.getByRole("button", { name: "Réactiver le compte" })).toBeVisible();
  expect(await http.get("/plans", email)).toMatchObject({
    status: 307,
    location: "/connexion?suite=%2Fplans",
  });
  expect((await http.get("/administration", "region@demo.example")).status).toBe(404);
});
