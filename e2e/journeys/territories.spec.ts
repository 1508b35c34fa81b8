import { apart, expect, regional } from "../fixtures";

const test = apart();

test("un territoire se crée, et deux se réunissent au 1er janvier\u00a0: la carte et les listes changent à cette date", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  // Une intercommunalité quitte le Boulonnais, pour un territoire à elle.
  await page.goto("/territoires/boulonnais/changer-perimetre");
  await page.getByLabel("À partir du").fill("2027-01-01");
  await page.getByLabel("Chercher dans la liste").fill("desvres");
  await page.getByRole("checkbox", { name: /Desvres/ }).uncheck();
  await page.getByRole("button", { name: "Enregistrer le périmètre" }).click();
  await expect(page.locator(".done")).toHaveText(["Périmètre enregistré."]);

  await page.goto("/territoires/nouveau");
  await page.getByLabel("Nom", { exact: true }).fill("Pays de Desvres");
  await page.getByLabel("Nature").selectOption({ label: "Intercommunalité" });
  const lead = page.getByLabel("Structure porteuse");
  await lead.selectOption({ label: "CC de Desvres-Samer" });
  await page.getByLabel("À partir du").fill("2026-12-01");
  // Sur la carte : la case la dit cochée, puis non, et son compte avec elle.
  const outline = page.locator(".epci-map use[data-siren]", { hasText: "Desvres" });
  const desvres = page.getByRole("checkbox", { name: /Desvres/ });
  for (const ticked of [true, false, true]) {
    await outline.click();
    await expect(desvres).toBeChecked({ checked: ticked });
    await expect(outline).toHaveClass(ticked ? "ticked" : "taken");
    await expect(page.getByRole("status").filter({ hasText: "cochée" })).toContainText(
      `${ticked ? 1 : 0} cochée. CC de Desvres-Samer\u00a0: ${ticked ? "cochée" : "décochée"}.`,
    );
  }
  await page.getByRole("button", { name: "Créer le territoire" }).click();
  // Prise jusqu’au 31 décembre : rien n’est écrit, et ce qui était coché le reste.
  await expect(page.getByText(/est dans «\sBoulonnais\s» jusqu’au 31\sdécembre\s2026/).first()).toBeVisible();
  await page.getByLabel("À partir du").fill("2027-01-01");
  await page.getByRole("button", { name: "Créer le territoire" }).click();
  await expect(page).toHaveURL(/\/territoires\/pays-de-desvres\/perimetre/);
  await expect(page.locator(".done")).toHaveText(["Territoire créé."]);

  await page.goto("/territoires/calaisis/reunir");
  await page.getByLabel("À partir du").fill("2027-01-01");
  await page.getByRole("checkbox", { name: "Boulonnais" }).check();
  await page.getByLabel("Nom du nouveau territoire").fill("Côte d’Opale");
  await page.getByLabel("Nature du nouveau territoire").selectOption({ label: "Pays" });
  // Pas dans la liste : elle s’ajoute dans un autre onglet, et ce qui est tapé ici reste.
  const newTab = page.waitForEvent("popup");
  await page.getByRole("link", { name: /Ajouter une structure/ }).click();
  const tab = await newTab;
  await tab.getByLabel("Nom", { exact: true }).fill("Pôle métropolitain");
  await tab.getByLabel("Nature").selectOption({ label: "Intercommunalité" });
  await tab.getByRole("button", { name: "Ajouter la structure" }).click();
  await expect(tab.locator(".done")).toContainText("Structure ajoutée.");
  await tab.close();
  await page.getByRole("button", { name: "Actualiser la liste" }).click();
  await expect(page.getByText(/Pôle métropolitain\s» est dans la liste, et choisie/)).toBeVisible();
  await expect(page.getByLabel("Nom du nouveau territoire")).toHaveValue("Côte d’Opale");
  await page.getByRole("button", { name: "Réunir les territoires" }).click();
  await expect(page.locator(".done")).toHaveText(["Réunion enregistrée."]);
  await expect(page.getByText(/remplacé par/).first()).toContainText("Côte d’Opale");
  await page.getByRole("link", { name: "Côte d’Opale" }).first().click();
  await expect(page.getByText(/Succédera à|Succède à/)).toContainText("Boulonnais");
  await page.getByRole("link", { name: "Pôle métropolitain" }).click();
  await expect(page).toHaveURL(/\/organisations\//);
  await expect(page.getByRole("link", { name: "Côte d’Opale" })).toBeVisible();

  // Une autre adresse ; l’ancienne ouvre toujours.
  await page.goto("/territoires/cote-d-opale/modifier");
  await page.getByLabel("Nom", { exact: true }).fill("Littoral");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page).toHaveURL(/\/territoires\/littoral\/perimetre/);
  await page.goto("/territoires/cote-d-opale/perimetre");
  await expect(page).toHaveURL(/\/territoires\/littoral\/perimetre/);
  await page.goto("/territoires/cote-d-opale");
  await expect(page).toHaveURL(/\/territoires\/littoral$/);
});

test("un territoire se scinde sur la carte\u00a0: une pression donne une intercommunalité au territoire suivant, et la liste le dit", async ({
  page,
  loginAs,
}) => {
  await loginAs(regional);
  await page.goto("/territoires/cambresis/scinder");
  await page.getByLabel("À partir du").fill("2027-01-01");
  await page.getByLabel("Noms des nouveaux territoires").fill("Cambrai\nCaudrésis\nSolesmois");
  const outlines = page.locator(".epci-map use[data-siren]");
  await expect(outlines).toHaveCount(3);
  const said = page.getByRole("status").filter({ hasText: "répartie" });
  const name = async (index: number) => (await outlines.nth(index).textContent()) ?? "";
  // Trois noms : la quatrième pression revient au premier territoire.
  for (const number of [1, 2, 3, 1]) {
    await outlines.first().click();
    await expect(page.getByLabel(await name(0))).toHaveValue(new RegExp(`:${number}$`));
    await expect(page.locator(".epci-mark")).toHaveText([String(number)]);
  }
  await expect(said).toHaveText(
    `3\u00a0intercommunalités, 1\u00a0répartie. ${await name(0)}\u00a0: territoire 1, «\u00a0Cambrai\u00a0».`,
  );
  // La liste d’abord : la carte la suit.
  await page.getByLabel(await name(1)).selectOption({ label: "Territoire 2" });
  await page.getByLabel(await name(2)).selectOption({ label: "Territoire 2" });
  await expect(page.locator(".epci-mark")).toHaveText(["1", "2", "2"]);
  await expect(said).toHaveText("3\u00a0intercommunalités, 3\u00a0réparties.");
  await page.getByRole("button", { name: "Scinder le territoire" }).click();
  await expect(page.getByText("Aucune intercommunalité pour «\u00a0Solesmois\u00a0».").first()).toBeVisible();
  await expect(page.locator(".epci-mark")).toHaveText(["1", "2", "2"]);
  await outlines.nth(2).click();
  await page.getByRole("button", { name: "Scinder le territoire" }).click();
  await expect(page.locator(".done")).toHaveText(["Scission enregistrée."]);
  await expect(page.getByText(/Sera remplacé par/)).toContainText("Solesmois");
});
