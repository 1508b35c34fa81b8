import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import { apart, expect } from "../fixtures";
import { viewers } from "../walls/expected";

const test = apart();

type Value = string | number | Date | null;

/** Thirty-seven actions under thirteen objectives and five orientations, in an order and with words of nobody else. */
function rowsOf(): Value[][] {
  const rows: Value[][] = [
    ["Volet ESS 2027-2029", null, null, null, null, null],
    ["Enjeu", "Calendrier : fin", "Quoi", "Sous-objectif", "Portage", "Coût estimé"],
  ];
  let action = 0;
  for (let objective = 1; objective <= 13; objective += 1) {
    const orientation = Math.min(5, Math.ceil(objective / 3));
    for (let one = 0; one < (objective <= 11 ? 3 : 2); one += 1) {
      action += 1;
      rows.push([
        one === 0 && (objective % 3 === 1 || objective === 13)
          ? `Enjeu ${orientation} – faire vivre le volet ${orientation}`
          : null,
        new Date(Date.UTC(2027, action % 12, 28)),
        `Chantier d’essai numéro ${action}`,
        one === 0 ? `Tenir la promesse d’essai ${objective}` : null,
        null,
        action * 100,
      ]);
    }
  }
  return rows;
}

/** Counts what a person does: a click, a choice in a list, a field filled. */
function counting(page: Page) {
  let count = 0;
  return {
    count: () => count,
    press: async (name: string | RegExp) => {
      count += 1;
      await page.getByRole("button", { name }).click();
    },
    choose: async (label: string | RegExp, option: string) => {
      count += 1;
      await page.getByLabel(label).selectOption({ label: option });
    },
  };
}

test("37 actions sous 13 objectifs et 5 orientations, d’un tableur à ses propres mots, en dix gestes au plus, et retour arrière", async ({
  page,
  loginAs,
  http,
}) => {
  await loginAs(viewers.agentA);
  await page.goto("/imports");
  await page.getByLabel("Fichier").setInputFiles({
    name: "plan.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: "Plan", rows: rowsOf() }] })),
  });
  const person = counting(page);
  await person.press("Lire");
  await expect(page.getByRole("heading", { name: "À préciser" })).toBeVisible();
  const [{ before } = { before: 0 }] = await http.sql<
    { before: number }[]
  >`select count(*)::integer as before from action`;
  for (let orientation = 1; orientation <= 5; orientation += 1)
    await person.choose(new RegExp(`De quel axe est.*volet ${orientation}`), "Animation locale");
  await person.press("Refaire l’aperçu");
  await person.press("Importer 37 actions et 18 objectifs");
  await expect(page.getByText("Import terminé.")).toBeVisible();
  process.stdout.write(`Import de 37 actions\u00a0: ${person.count()} gestes.\n`);
  expect(person.count()).toBeLessThanOrEqual(10);
  const read = await http.sql<{ objective: string; orientation: string; count: number }[]>`
    select o.label as objective, up.label as orientation, count(*)::integer as count from action a
      join objective o on o.id = a.objective_id join objective up on up.id = o.parent_id
     where a.title like 'Chantier d’essai%' group by o.id, up.id order by min(a.number)`;
  expect(read).toHaveLength(13);
  expect(read.reduce((sum, { count }) => sum + count, 0)).toBe(37);
  expect(read[0]).toEqual({
    objective: "Tenir la promesse d’essai 1",
    orientation: "faire vivre le volet 1",
    count: 3,
  });
  await page.getByText("Annuler cet import", { exact: true }).click();
  await page.getByRole("button", { name: "Annuler l’import" }).click();
  await expect(page.getByText("Import annulé.")).toBeVisible();
  const [{ after } = { after: -1 }] = await http.sql<
    { after: number }[]
  >`select count(*)::integer as after from live_action`;
  const [{ binned } = { binned: 0 }] = await http.sql<
    { binned: number }[]
  >`select count(*)::integer as binned from action where title like 'Chantier d’essai%' and deleted_at is not null`;
  expect(binned).toBe(37);
  expect(after).toBeLessThanOrEqual(before);
});

test("un fichier qui n’est pas lu le dit sous son champ, et rien n’est gardé", async ({
  page,
  loginAs,
  http,
}) => {
  await loginAs(viewers.agentA);
  await page.goto("/imports");
  await page.getByLabel("Fichier").setInputFiles({
    name: "plan.xls",
    mimeType: "application/vnd.ms-excel",
    buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
  });
  await page.getByRole("button", { name: "Lire" }).click();
  await expect(page.getByText("ancien classeur (.xls)").first()).toBeVisible();
  const [{ kept } = { kept: -1 }] = await http.sql<
    { kept: number }[]
  >`select count(*)::integer as kept from import_sheet`;
  expect(kept).toBe(0);
});
