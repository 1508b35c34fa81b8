import { agentA, checkAccessibility, expect, test } from "../fixtures";

test("deux saisies concurrentes : la seconde voit les deux versions et ne perd rien", async ({
  page,
  context,
  loginAs,
  freshAction,
  http,
}) => {
  await loginAs(agentA);
  const { id } = await freshAction("boulonnais");
  await page.goto(`/actions/${id}`);
  const other = await context.newPage();
  await other.goto(`/actions/${id}`);
  await other.getByLabel("Avancement").fill("60");
  await other.getByLabel("Note de suivi").fill("Première note.");
  await other.getByRole("button", { name: "Enregistrer" }).click();
  await expect(other.getByText(/Mise à jour enregistrée/)).toBeVisible();

  await page.getByLabel("Avancement").fill("65");
  await page.getByLabel("Note de suivi").fill("Seconde note.");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  const conflict = page.getByRole("main").getByRole("alert");
  await expect(conflict).toBeFocused();
  await expect(conflict).toContainText("Cette action a changé pendant votre saisie");
  for (const text of ["65 %", "60 %", "Première note.", "Seconde note."])
    await expect(conflict).toContainText(text);
  await checkAccessibility(page);
  const [between] = await http.sql`select progress, version from action where id = ${id}`;
  expect(between).toEqual({ progress: 60, version: 2 });

  await page.getByRole("button", { name: "Enregistrer mes choix" }).click();
  await expect(page.getByText(/Mise à jour enregistrée/)).toBeVisible();
  const [after] = await http.sql`select progress, version,
    (select string_agg(body, '|' order by created_at) from note where action_id = a.id and body like '%note.') as notes
    from action a where id = ${id}`;
  expect(after).toEqual({ progress: 65, version: 3, notes: "Première note.|Seconde note." });
});
