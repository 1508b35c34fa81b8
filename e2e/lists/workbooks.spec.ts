import { readFile } from "node:fs/promises";
import { readApart, readBack, rowsIn } from "@/lib/sheets/read-back";
import { inventory } from "../addresses";
import { expect, test } from "../fixtures";
import { roleOf, viewers } from "../walls/expected";

const exports = inventory().filter(({ path }) => path.endsWith("/export") && !path.includes("["));

test("chaque liste s’exporte dans les trois formats, aux mêmes lignes, sous la même garde", async ({
  http,
  server,
}) => {
  test.setTimeout(120_000);
  const bytesOf = async (path: string, email: string) => {
    const answer = await fetch(server.url + path, { headers: { cookie: await http.cookieOf(email) } });
    return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  for (const { path, roles } of exports) {
    const name = (["regional", "admin", "elected"] as const).find((one) => roles.includes(roleOf[one] ?? ""));
    if (!name) throw new Error(`Nobody exports ${path}.`);
    const csv = await http.get(path, viewers[name]);
    const [head = ""] = csv.body.split("\r\n");
    for (const format of ["xlsx", "ods"] as const) {
      const { answer, bytes } = await bytesOf(`${path}?format=${format}`, viewers[name]);
      expect(answer.status, `${path} ${format}`).toBe(200);
      expect(answer.headers.get("content-disposition")).toMatch(new RegExp(`-[0-9a-f]{8}\\.${format}"$`));
      const sheets = await readBack(format, bytes);
      const { rows } = rowsIn(sheets);
      const marked = String(rows[0]?.[0]).startsWith("maillage:");
      const heads = (rows[0] ?? []).slice(marked ? 1 : 0);
      expect(heads, `${path} ${format}`).toEqual(head.split(";").map((one) => one.replace(/^"(.*)"$/, "$1")));
      const said = sheets[0]?.rows.find(([label]) => label === "Lignes");
      expect(rows.length - 1, `${path} ${format}`).toBe(said?.[1]);
      const lines = csv.body.match(/\r\n/g)?.length ?? 0;
      expect(rows, `${path} ${format}`).toHaveLength(lines);
      if (format === "xlsx") expect(rowsIn(await readApart(bytes)).rows).toHaveLength(lines);
    }
    expect((await http.get(`${path}?format=pdf`, viewers[name])).status).toBe(400);
    expect((await http.get(`${path}?format=xlsx`, null)).status).toBe(401);
    expect((await http.get(`${path}?format=ods&inconnu=1`, viewers[name])).status).toBe(
      (await http.get(`${path}?inconnu=1`, viewers[name])).status,
    );
  }
});

test("une seule commande offre les trois formats ; ce qui tarde ou se refuse se dit sous elle", async ({
  page,
  loginAs,
}) => {
  await loginAs(viewers.regional);
  await page.goto("/actions?territoire=boulonnais");
  await page.waitForLoadState("networkidle");
  const count = Number(/\d+/.exec(await page.locator("#liste").innerText())?.[0]);
  await page.getByText("Télécharger", { exact: true }).press("Enter");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Excel (.xlsx)" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^actions-boulonnais-.*\.xlsx$/);
  const bytes = await readFile(await file.path());
  const { rows } = rowsIn(await readApart(bytes));
  expect(rows.length - 1).toBe(count);
  expect(count).toBeGreaterThan(3);
  const [cover] = await readApart(bytes);
  expect(cover?.rows.flat()).toContain("Territoire\u00a0: Boulonnais");
  // Shut once the file is there.
  await expect(page.getByRole("link", { name: "Excel (.xlsx)" })).toBeHidden();

  // Held until the line is seen: a window of time would be missed by a slow machine.
  let answered = () => {};
  const held = new Promise<void>((answer) => {
    answered = answer;
  });
  await page.route("**/export?*", async (route) => {
    await held;
    await route.fulfill({ status: 413, body: "Cette liste a plus de lignes qu’une feuille n’en tient." });
  });
  await page.getByText("Télécharger", { exact: true }).click();
  await page.getByRole("link", { name: "LibreOffice (.ods)" }).click();
  await expect(page.getByRole("progressbar", { name: "Téléchargement" })).toBeVisible();
  answered();
  await expect(page.getByRole("status").filter({ hasText: "plus de lignes" })).toBeVisible();
});
