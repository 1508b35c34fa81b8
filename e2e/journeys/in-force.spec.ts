import { apart, expect } from "../fixtures";
import { viewers } from "../walls/expected";
import { asOwner } from "../walls/prepare";

const test = apart();

test("d’un plan en vigueur, ce qui a été signé se lit et ne se saisit plus ; une action s’y ajoute et le dit", async ({
  page,
  loginAs,
  http,
  freshAction,
}) => {
  await asOwner(http, (sql) => sql`update plan set amending = false, version = version + 1 where amending`);
  const action = await freshAction("boulonnais");
  await loginAs(viewers.agentA);

  await page.goto(`/actions/${action.id}`);
  await expect(page.getByRole("heading", { name: "Mettre à jour" })).toBeVisible();
  await expect(page.getByText("Supprimer l’action")).toHaveCount(0);
  await expect(page.getByText("elle ne se supprime pas")).toBeVisible();
  await expect(page.getByText("Plan signé", { exact: true })).toHaveCount(0);
  await page.getByRole("link", { name: "Modifier la fiche" }).click();
  await expect(page.getByText("ce qui a été signé ne change que par un avenant")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Ce qui a été signé", exact: true })).toBeVisible();
  await expect(page.getByLabel("Intitulé")).toHaveCount(0);
  await expect(page.getByLabel("Fin prévue")).toHaveCount(0);
  await page.getByLabel("Description").fill("Ce qui a été précisé depuis la signature.");
  await page.getByRole("button", { name: "Enregistrer la fiche" }).click();
  await expect(page.locator(".done")).toBeVisible();
  await expect(page.getByText("Ce qui a été précisé depuis la signature.")).toBeVisible();
  const [kept] = await http.sql<{ title: string }[]>`select title from action where id = ${action.id}`;
  expect(kept?.title).toBe(action.title);

  await page.goto("/plans");
  await page.getByRole("main").getByRole("link", { name: /2025/ }).first().click();
  await expect(page.getByText("Plan en vigueur\u00a0: ce qui a été signé")).toBeVisible();
  await expect(page.getByRole("link", { name: "Modifier le plan" })).toHaveCount(0);
  await page.getByRole("link", { name: "Action", exact: true }).click();
  await page.getByLabel("Intitulé").fill("Une action venue après la signature");
  await page.getByLabel("Animation locale").check();
  await page.getByRole("button", { name: "Créer l’action", exact: true }).click();
  await expect(page.locator(".done")).toBeVisible();
  await expect(page.getByText("ajoutée après signature", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Modifier la fiche" }).click();
  await expect(page.getByLabel("Intitulé")).toHaveValue("Une action venue après la signature");
});
