import { readXlsx, writeXlsx } from "hucre/xlsx";
import { blockLimits } from "@/lib/sheets/block-limits";
import { apart, checkAccessibility, expect } from "../fixtures";
import { servedForm } from "../served-form";
import { viewers } from "../walls/expected";
import { choose, downloaded } from "./chosen";

const test = apart();
const address = "/administration/comptes/importer";

test("des personnes viennent du modèle rempli, se relisent, puis reçoivent leurs liens", async ({
  page,
  loginAs,
  http,
}) => {
  const made = () =>
    http.sql<{ name: string }[]>`select name from account where email like 'fichier.%' order by 1`;
  await loginAs(viewers.admin);
  await page.goto(address);
  await checkAccessibility(page);
  const model = await readXlsx(await downloaded(page, "Télécharger le modèle à remplir (.xlsx)"));
  const [heads = []] = model.sheets.find(({ name }) => name === "Comptes")?.rows ?? [];
  expect(heads).toEqual(["Adresse électronique", "Nom", "Rôle", "Territoires", "Dernier jour"]);

  await choose(page, "comptes.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(page.getByLabel("Fichier")).toHaveAccessibleDescription(/ancien classeur \(.xls\)/);
  await choose(page, "lourd.csv", Buffer.alloc(blockLimits.bytes + 400_000, 32));
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(page.getByLabel("Fichier")).toHaveAccessibleDescription(/Ce fichier dépasse 800\sko/);

  const rows = [
    heads,
    [
      "fichier.un@x.example",
      "Une agente",
      "Agent de développement local",
      "Boulonnais, Pays du Calaisis",
      null,
    ],
    ["fichier.deux@x.example", "Un élu", "Élu", "Toute la Région", new Date("2027-12-31T00:00:00Z")],
  ];
  const book = Buffer.from(await writeXlsx({ sheets: [{ name: "Comptes", rows }] }));
  await choose(page, "comptes.xlsx", book);
  await page.getByRole("button", { name: "Voir l’aperçu" }).click();
  await expect(page.locator(".preview li")).toHaveText([
    /^Une agente .*Boulonnais, Pays du Calaisis$/,
    /^Un élu .*31\sdécembre\s2027$/,
  ]);
  await expect(page.getByLabel("Personnes", { exact: true })).toHaveValue(
    /fichier\.un@x\.example\tUne agente/,
  );
  await checkAccessibility(page);
  expect([...(await made())]).toEqual([]);
  await page.getByLabel("Ce sont bien les personnes que je veux inviter").check();
  await page.getByRole("button", { name: "Créer les comptes et leurs liens" }).click();
  await expect(page.locator(".invitation")).toHaveCount(2);
  expect((await made()).map(({ name }) => name)).toEqual(["Un élu", "Une agente"]);
});

test("avant les scripts, un fichier donne le même aperçu, et le tableau qu’il tient", async ({
  http,
  server,
}) => {
  const cookie = await http.cookieOf(viewers.admin);
  const { body } = await http.get(address, viewers.admin);
  const form = new FormData();
  for (const [name, value] of servedForm(body, 'name="block"')) if (name !== "file") form.append(name, value);
  const text = "Nom;Mail;Rôle;Territoires\r\nSans script;fichier.trois@x.example;agent;Boulonnais";
  form.append("file", new File([text], "comptes.csv"));
  const answer = await fetch(server.url + address, {
    ...{ method: "POST", body: form, headers: { cookie, origin: server.url, accept: "text/html" } },
  });
  const page = await answer.text();
  expect(page).toContain("Aperçu");
  expect(servedForm(page, 'name="block"').get("block")).toBe(
    "Adresse électronique\tNom\tRôle\tTerritoires\tDernier jour\r\nfichier.trois@x.example\tSans script\tagent\tBoulonnais\t",
  );
});
