import { agentA, agentB, checkAccessibility, elected, expect, regional, test } from "../fixtures";

test("l’agent met à jour une action et le voit dans l’historique", async ({ page, loginAs, freshAction }) => {
  await loginAs(agentA);
  const { id } = await freshAction("boulonnais");
  await page.goto(`/actions/${id}`);
  await page.getByLabel("Avancement").fill("64");
  await page.getByLabel("Objectifs sécurisés").check({ force: true });
  await page.getByLabel("Note de suivi").fill("Convention signée avec la maison de l’emploi.");
  const asked: string[] = [];
  page.on("dialog", async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  const away = page.getByRole("link", { name: "Modifier la fiche" });
  await away.click();
  await page.evaluate(() => window.history.back());
  // A link asks in our words; Back, out of the application here, in the browser’s.
  await expect.poll(() => asked).toEqual(["confirm", "beforeunload"]);
  await expect(page).toHaveURL(`/actions/${id}`);
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/Mise à jour enregistrée\. Dernier enregistrement.*version 2/)).toBeVisible();
  const history = page.getByRole("region", { name: "Historique" });
  await expect(history).toContainText("Convention signée avec la maison de l’emploi.");
  await expect(history).toContainText("64 %");
  await expect(page.getByLabel("Note de suivi")).toHaveValue("");
  await away.click();
  await expect(page).toHaveURL(`/actions/${id}/modifier`);
  expect(asked).toHaveLength(2);
});

test("une saisie refusée est gardée, montrée champ par champ, et rien n’est écrit", async ({
  page,
  loginAs,
  freshAction,
  http,
}) => {
  await loginAs(agentA);
  const { id } = await freshAction("boulonnais");
  await page.goto(`/actions/${id}`);
  await page.getByLabel("En pause").check({ force: true });
  await page.getByLabel("Avancement").fill("350");
  await page.getByLabel("Note de suivi").fill("Une note qui ne doit pas se perdre.");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const summary = page.getByRole("main").getByRole("alert");
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("2 champs à corriger");
  await expect(page).toHaveTitle(/^Erreur/);
  await expect(page.getByText("vous avez écrit « 350 »")).toBeVisible();
  await expect(page.getByLabel("Note de suivi")).toHaveValue("Une note qui ne doit pas se perdre.");
  await expect(page.getByLabel("En pause")).toBeChecked();
  await checkAccessibility(page);
  const [row] = await http.sql`select version, status from action where id = ${id}`;
  expect(row).toEqual({ version: 1, status: "in_progress" });
  await page.getByLabel("Date de reprise prévue").fill("2027-03-01");
  await page.getByLabel("Avancement").fill("35");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/Mise à jour enregistrée/)).toBeVisible();
  await expect(page.getByText("1er mars 2027")).toBeVisible();
});

test("tout se fait au clavier", async ({ page, loginAs, freshAction, http }) => {
  await loginAs(agentA);
  const { id } = await freshAction("boulonnais");
  await page.goto(`/actions/${id}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await page.keyboard.press("Enter");
  const status = page.getByLabel("En cours");
  for (
    let step = 0;
    step < 12 && !(await status.evaluate((radio) => radio === document.activeElement));
    step++
  )
    await page.keyboard.press("Tab");
  await expect(status).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Avancement")).toBeFocused();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("58");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Mise à jour enregistrée/)).toBeVisible();
  const [row] = await http.sql`select progress from action where id = ${id}`;
  expect(row).toEqual({ progress: 58 });
});

test("avant que les scripts n’arrivent, la mise à jour passe, la refusée garde la saisie", async ({
  page,
  loginAs,
  freshAction,
  http,
}) => {
  await loginAs(agentA);
  const { id } = await freshAction("boulonnais");
  await page.route("**/_next/static/**/*.js", (route) => route.abort());
  await page.goto(`/actions/${id}`);
  await page.getByLabel("Avancement").fill("999");
  await page.getByLabel("Note de suivi").fill("Sans script.");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("1 champ à corriger");
  await expect(page.getByLabel("Note de suivi")).toHaveValue("Sans script.");
  await page.getByLabel("Avancement").fill("47");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await expect(page.getByText(/Mise à jour enregistrée/)).toBeVisible();
  const [row] = await http.sql`select progress, version from action where id = ${id}`;
  expect(row).toEqual({ progress: 47, version: 2 });
});

test("un blocage se signale, se voit et se lève", async ({ page, loginAs, freshAction }) => {
  await loginAs(agentB);
  const { id } = await freshAction("sambre-avesnois");
  await page.goto(`/actions/${id}`);
  await page.getByText("Signaler un blocage").click();
  await page.getByLabel("Ce qui bloque").fill("Le local n’est pas aux normes.");
  await page.getByLabel("Décision attendue").selectOption({ label: "De la Région" });
  await page.getByRole("button", { name: "Signaler le blocage" }).click();
  await expect(
    page.getByRole("heading", { name: /Bloquée depuis le .*décision attendue de la Région/ }),
  ).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Blocage signalé." })).toBeFocused();
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Lever le blocage" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Blocage levé." })).toBeFocused();
  await expect(page.getByRole("heading", { name: /Bloquée depuis/ })).toHaveCount(0);
  await expect(page.getByRole("region", { name: "Historique" })).toContainText("Blocage levé.");
});

test("la Région note sans modifier, l’élu lit", async ({ page, loginAs, freshAction }) => {
  const { id } = await freshAction("sambre-avesnois");
  await loginAs(regional);
  await page.goto(`/actions/${id}`);
  await expect(page.getByRole("button", { name: "Enregistrer" })).toHaveCount(0);
  await page.getByLabel("Note de suivi").fill("Vu en comité technique régional.");
  await page.getByRole("button", { name: "Ajouter la note" }).click();
  await expect(page.getByText("Note ajoutée.")).toBeVisible();
  await loginAs(elected);
  await page.goto(`/actions/${id}`);
  await expect(page.getByRole("region", { name: "Historique" })).toContainText(
    "Vu en comité technique régional.",
  );
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
});
