import { test as base, expect } from "@playwright/test";
import { installAdministrator } from "@/scripts/schema.mjs";
import { inTrials, within } from "@/scripts/trial-size.mjs";
import { type TestServer, withServer } from "../server";
import { departements, organisations, persons, twelveTerritories } from "./new-region/ground";
import { enter, signIn, stepOf } from "./new-region/hand";
import { declareJob, openPlan, signPlan, writePlan } from "./new-region/plan";
import { importPlan } from "./new-region/spreadsheet";

const admin = "administration@bretagne.example";

/** An empty base, in production, as a first start finds it. */
const test = base.extend<object, { server: TestServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function names.
    async ({}, use) =>
      withServer(use, "both", { MAILLAGE_MODE: "production", MAILLAGE_TODAY: undefined }, "template_empty"),
    { scope: "worker", timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
});

test("la Bretagne, d’une installation vide à ses personnes, par les écrans seuls", async ({
  page,
  server,
}) => {
  test.setTimeout(within(120_000));
  page.setDefaultTimeout(20_000);
  const { ownerUrl, appUrl, secret } = server;

  await test.step("la commande que la page de connexion dit donne un lien ; il mène à la mise en route", async () => {
    await page.goto("/");
    await expect(page.getByText("npm run admin -- --email").first()).toBeVisible();
    const token = await installAdministrator(
      { ownerUrl, appUrl, secret, mode: "production" },
      { email: admin, name: "Administration" },
    );
    await enter(page, `/acces/${token}`);
    await expect(page).toHaveURL(/\/administration\/mise-en-route$/);
  });

  await test.step("la Région", async () => {
    await page.getByRole("link", { name: "Régler la Région" }).click();
    await page.getByLabel("Nom", { exact: true }).fill("Région Bretagne");
    await page.getByLabel("Nom affiché").fill("Bretagne");
    await page.locator("details > summary", { hasText: "Bretagne" }).click();
    for (const code of departements)
      await page.locator(`input[name="departements"][value="${code}"]`).check();
    await page.getByLabel("Service").fill("Service de l’économie sociale et solidaire");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await expect(page.locator(".done")).toHaveText(["Réglages de la Région enregistrés."]);
    await page.goto("/administration/mise-en-route");
    await expect(stepOf(page, "region")).toHaveText("Fait");
  });

  await test.step("douze territoires : un de la liste officielle, les autres d’un tableau", async () => {
    const [first, ...others] = twelveTerritories();
    await page.getByRole("link", { name: "Créer un territoire" }).click();
    await page.getByLabel("Nom", { exact: true }).fill(first?.name ?? "");
    await page.getByLabel("Nature").selectOption({ label: "Pays" });
    const newTab = page.waitForEvent("popup");
    await page.getByRole("link", { name: /Ajouter une structure/ }).click();
    const tab = await newTab;
    await tab.getByLabel("Nom", { exact: true }).fill(`Syndicat mixte ${first?.name}`);
    await tab.getByLabel("Nature").selectOption({ label: "Intercommunalité" });
    await tab.getByRole("button", { name: "Ajouter la structure" }).click();
    await expect(tab.locator(".done")).toContainText("Structure ajoutée.");
    await tab.close();
    await page.getByRole("button", { name: "Actualiser la liste" }).click();
    await expect(page.getByText(/est dans la liste, et choisie/)).toBeVisible();
    for (const { siren, name } of first?.epcis ?? []) {
      await page.getByLabel("Chercher dans la liste").fill(name);
      await page.locator(`input[name="epcis"][value="${siren}"]`).check();
    }
    await page.getByRole("button", { name: "Créer le territoire" }).click();
    await expect(page.locator(".done")).toHaveText(["Territoire créé."]);

    await page.goto("/administration/mise-en-route");
    await page.getByRole("link", { name: "Importer des territoires" }).click();
    await page
      .getByLabel("Territoires", { exact: true })
      .fill(
        others.map(({ name, epcis }) => [name, ...epcis.map(({ siren }) => siren)].join("\t")).join("\n"),
      );
    await page.getByRole("button", { name: "Voir l’aperçu" }).click();
    await expect(page.locator(".preview li")).toHaveCount(11);
    await page.getByLabel("C’est bien ce que je veux créer").check();
    await page.getByRole("button", { name: "Créer", exact: true }).click();
    await expect(page.locator(".done")).toHaveCount(1);
    await page.goto("/administration/mise-en-route");
    await expect(stepOf(page, "territories")).toHaveText("Fait");
    await expect(page.locator("#territories")).toContainText("12 territoires");
  });

  await test.step("les structures", async () => {
    for (const [name, acronym, kind] of organisations.slice(0, inTrials ? 15 : 3)) {
      await page.goto("/organisations/nouvelle");
      await page.getByLabel("Nom", { exact: true }).fill(name);
      await page.getByLabel("Sigle").fill(acronym);
      await page.getByLabel("Nature").selectOption({ label: kind });
      await page.getByRole("button", { name: "Ajouter la structure" }).click();
      const another = page.getByLabel("C’est une autre structure");
      await expect(page.locator(".done").or(another)).toBeVisible();
      if (await another.isVisible()) {
        await another.check();
        await page.getByRole("button", { name: "Ajouter la structure" }).click();
      }
      await expect(page.locator(".done")).toHaveCount(1);
    }
    await page.goto("/administration/mise-en-route");
    await expect(stepOf(page, "organisations")).toHaveText("Fait");
  });

  const links = await test.step("six comptes d’un tableau, et leurs invitations", async () => {
    await page.getByRole("link", { name: "Inviter plusieurs personnes" }).click();
    await page.getByLabel("Personnes", { exact: true }).fill(persons);
    await page.getByRole("button", { name: "Voir l’aperçu" }).click();
    await expect(page.locator(".preview li")).toHaveCount(6);
    await page.getByLabel("Ce sont bien les personnes que je veux inviter").check();
    await page.getByRole("button", { name: "Créer les comptes et leurs liens" }).click();
    await expect(page.locator(".invitation")).toHaveCount(6);
    const inputs = await page.locator(".invitation input").all();
    return Promise.all(inputs.map((input) => input.inputValue()));
  });

  const plan = await test.step("une agente écrit le PLDE et son plan, et les transmet", async () => {
    await enter(page, links[4] ?? "");
    await enter(page, links[0] ?? "");
    return writePlan(page);
  });

  await test.step("la Région le valide et le met en vigueur", () =>
    signPlan(page, "mission@bretagne.example", plan));

  await test.step("une autre agente reprend le plan de son tableur", async () => {
    await enter(page, links[1] ?? "");
    await importPlan(page, await openPlan(page, "Pays de Brest"));
  });

  await test.step("un emploi arrive sur la page de la Région, avec sa couverture et la carte", async () => {
    await declareJob(page, "agent.rennes@bretagne.example");
    await signIn(page, "mission@bretagne.example");
    await page.goto("/region");
    const main = page.getByRole("main");
    await expect(main).toContainText("2,5");
    await expect(main).toContainText(/1\sterritoire sur 1/);
    await expect(main.locator("svg.map, .map svg, figure svg").first()).toBeVisible();
    for (const path of [
      "/region",
      "/plans",
      "/actions",
      "/territoires",
      "/dispositifs",
      "/politique-regionale",
    ]) {
      await page.goto(path);
      await expect(page.locator("body"), path).not.toContainText(/2009|Nord-Pas de Calais/);
    }
  });
});
