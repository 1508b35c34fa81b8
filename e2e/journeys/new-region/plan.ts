import { expect, type Page } from "@playwright/test";
import { signIn } from "./hand";

/** This year and the two that follow: a plan that is in force on whatever day the trial runs. */
const year = new Date().getFullYear();
const actions = [
  ["Animation locale", "Petits déjeuners thématiques"],
  ["Mise en cohérence", "Groupement d’achats des structures"],
  ["Accompagnement", "Permanences pour les porteurs de projets"],
] as const;

const said = (page: Page) => page.locator(".done").first();

/** A PLDE and its plan, still without action, by the agent of the territory; gives where the plan is. */
export async function openPlan(page: Page, place: string): Promise<string> {
  await page.goto("/plans");
  await page.getByRole("link", { name: "Nouveau PLDE" }).first().click();
  const territory = page.getByLabel("Territoire", { exact: true });
  if (await territory.isVisible()) await territory.selectOption({ label: place });
  await page.getByLabel("Intitulé du PLDE").fill(`PLDE du ${place}`);
  await page.getByLabel("Début du PLDE").fill(`${year}-01-01`);
  await page.getByLabel("Fin du PLDE").fill(`${year + 5}-12-31`);
  await page.getByRole("button", { name: "Créer le PLDE" }).click();
  await page.getByRole("link", { name: "Ouvrir le plan" }).click();
  await page.getByLabel("Intitulé du plan").fill(`Plan d’actions ESS du ${place}`);
  await page.getByLabel("Début du plan").fill(`${year}-01-01`);
  for (const text of ["Diagnostic", "Enjeux", "Gouvernance"])
    await page.getByLabel(text, { exact: true }).fill(`${text} du plan, écrit par le territoire.`);
  await page.getByRole("button", { name: "Ouvrir le plan" }).click();
  await expect(said(page)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The plan says that it lacks a provisional budget, and leads to where it is written. */
async function writeBudget(page: Page): Promise<void> {
  await page.getByRole("link", { name: /^Un budget prévisionnel/ }).click();
  // The plan lists its actions too: the next link is that of the page that comes.
  await page.waitForURL(/\/plans\/[^/]+\/budget/);
  await page.getByRole("link", { name: /^Petits déjeuners thématiques/ }).click();
  await page.waitForURL(/\/actions\/[^/]+\/budget/);
  const form = page.getByRole("region", { name: "Ajouter une dépense" });
  await form.getByLabel("Année", { exact: true }).fill(String(year));
  await form.getByLabel("Section", { exact: true }).selectOption({ label: "Fonctionnement" });
  await form.getByLabel("Dépense", { exact: true }).fill("Poste d’animation");
  await form.getByLabel("Montant prévu").fill("25 000");
  await form.getByRole("button", { name: "Ajouter la ligne" }).click();
  await expect(said(page)).toBeVisible();
}

/** A PLDE and its plan, with an action on each axis, sent to the Région; gives where the plan is. */
export async function writePlan(page: Page): Promise<string> {
  const plan = await openPlan(page, "Pays de Rennes");
  for (const [axis, title] of actions) {
    await page.goto(plan);
    await page
      .getByRole("link", { name: /^Action$/ })
      .first()
      .click();
    await page.getByRole("radio", { name: axis }).check({ force: true });
    await page.getByLabel("Intitulé", { exact: true }).fill(title);
    await page.getByLabel("Résultat attendu").fill("Dix structures y prennent part.");
    await page.getByLabel("Structure responsable").selectOption({ index: 1 });
    await page.getByLabel("Début prévu").fill(`${year}-02-01`);
    await page.getByLabel("Fin prévue").fill(`${year + 1}-06-30`);
    await page.getByRole("button", { name: "Créer l’action" }).click();
    await expect(said(page)).toBeVisible();
  }
  await page.goto(plan);
  await writeBudget(page);
  await page.goto(plan);
  await page.getByRole("link", { name: "Transmettre à la Région" }).click();
  await page.getByRole("button", { name: "Transmettre à la Région" }).click();
  await expect(said(page)).toContainText("transmis");
  return plan;
}

/** The officer approves it and puts it in force, with its signature. */
export async function signPlan(page: Page, officer: string, plan: string): Promise<void> {
  await signIn(page, officer);
  await page.goto(plan);
  await page.getByRole("link", { name: "Valider le plan" }).click();
  await page.getByRole("button", { name: "Valider le plan" }).click();
  await page.getByRole("link", { name: "Mettre en vigueur" }).click();
  await page.getByLabel("Date de signature").fill(`${year}-01-15`);
  await page.getByLabel("Délibération").fill("2026-114");
  await page.getByLabel("Signataires").fill("La Région et le Pays de Rennes");
  await page.getByRole("button", { name: "Mettre en vigueur" }).click();
  await expect(said(page)).toContainText("en vigueur");
}

/** A job that is there, declared by the agent, of an action of the plan. */
export async function declareJob(page: Page, agent: string): Promise<void> {
  await signIn(page, agent);
  await page.goto("/emplois/nouveau");
  await page.getByRole("radio", { name: "Créés" }).check({ force: true });
  await page.getByRole("radio", { name: "Constatés" }).check({ force: true });
  await page.getByLabel("Contrat").selectOption({ index: 1 });
  await page.getByLabel("Date", { exact: true }).fill(`${year}-02-02`);
  await page.getByLabel("Effectif").fill("3");
  await page.getByLabel("Équivalents temps plein").fill("2,5");
  await page.getByLabel("Action du plan").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Déclarer" }).click();
  await expect(said(page)).toBeVisible();
}
