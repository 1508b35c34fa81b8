import { expect, type Page } from "@playwright/test";

/** The passphrase that each person of the trial chooses. */
const passphrase = "trois goélands sur la jetée";

/** Opens a link of access in a browser without session, and chooses a passphrase: the person is at home. */
export async function enter(page: Page, link: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Enregistrer et se connecter" }).click();
  await expect(page.getByRole("button", { name: "Se déconnecter" })).toBeAttached();
}

/** Signs in as a person who has chosen a passphrase. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/connexion");
  await page.getByLabel("Adresse électronique").fill(email);
  await page.getByLabel("Phrase de passe", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("button", { name: "Se déconnecter" })).toBeAttached();
}

/** The state that the check-list gives to a step. */
export const stepOf = (page: Page, step: string) => page.locator(`#${step} .set-up-state`);
