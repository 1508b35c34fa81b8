import { elected, expect, test } from "../fixtures";

test("l’élu lit une synthèse sans donnée de personne privée, qui tient sur une page A4", async ({
  page,
  loginAs,
  http,
}) => {
  await loginAs(elected);
  const response = await page.goto("/");
  await expect(page).toHaveURL(/\/tableau-de-bord$/);
  const main = page.getByRole("main");
  await expect(main).toContainText(/actions sur\s+\d+\s+sont réalisées|actions sur/);
  await expect(main.getByRole("heading", { level: 1 })).toBeVisible();
  const html = await page.content();
  const served = (await (await page.request.get(page.url())).text()) + html;
  expect(response?.status()).toBe(200);
  const holders = await http.sql<{ name: string }[]>`select name from holder where name is not null`;
  const projects = await http.sql<
    { title: string }[]
  >`select distinct title from project where length(title) > 14`;
  const actions = await http.sql<{ title: string }[]>`select title from action`;
  expect(holders.length).toBeGreaterThan(50);
  for (const { name } of holders) expect(served).not.toContain(`${name}<`);
  const alsoActions = new Set(actions.map(({ title }) => title));
  for (const { title } of projects.filter((row) => !alsoActions.has(row.title)))
    expect(served, title).not.toContain(title);

  const pdf = await page.pdf({ format: "A4", printBackground: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBe(1);
});

test("l’élu ne voit ni projet par ligne, ni porteur, ni formulaire", async ({ page, loginAs, http }) => {
  await loginAs(elected);
  const [project] = await http.sql<{ id: string }[]>`select id from project limit 1`;
  expect((await page.goto(`/projets/${project?.id}`))?.status()).toBe(404);
  await page.goto("/projets");
  await expect(page.getByRole("main").getByRole("table")).toContainText("Boulonnais");
  for (const path of ["/actions", "/evenements", "/emplois"]) {
    await page.goto(path);
    await expect(
      page.getByRole("main").getByRole("link", { name: /Ajouter|Programmer|Déclarer/ }),
    ).toHaveCount(0);
  }
});
