import { agentB, expect, test } from "../fixtures";

test("une session finie garde le texte, et la même saisie passe après reconnexion", async ({
  page,
  loginAs,
  freshAction,
  http,
}) => {
  await loginAs(agentB);
  const { id } = await freshAction("sambre-avesnois");
  await page.goto(`/actions/${id}`);
  await page.getByLabel("Note de suivi").fill("Un long compte rendu.");
  await http.sql`update session set ended_at = now() where ended_at is null`;
  http.forget(agentB);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Votre session a expiré");
  await expect(page.getByLabel("Note de suivi")).toHaveValue("Un long compte rendu.");
  await expect(page.getByRole("link", { name: "Se reconnecter dans un nouvel onglet" })).toBeVisible();
  await loginAs(agentB);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/Mise à jour enregistrée/)).toBeVisible();
});

test("une habilitation retirée ferme à la requête suivante", async ({ page, loginAs, freshAction, http }) => {
  const email = "agent.calaisis@demo.example";
  await loginAs(email);
  const { id } = await freshAction("calaisis");
  await page.goto(`/actions/${id}`);
  await page.getByLabel("Note de suivi").fill("Trop tard.");
  await http.sql`update membership set ends_on = '2026-11-22' from account a where a.id = account_id and a.email = ${email}`;
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Votre habilitation a pris fin");
  const [row] = await http.sql`select version from action where id = ${id}`;
  expect(row).toEqual({ version: 1 });
  await page.goto("/plans");
  await expect(page).toHaveURL(/\/connexion\?suite=%2Fplans$/);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("n’a plus d’habilitation en cours");
});
