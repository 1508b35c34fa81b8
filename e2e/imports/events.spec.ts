import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { writeXlsx } from "hucre/xlsx";
import type { Cell } from "@/lib/sheets/reading/book";
import { sheetsOf } from "@/lib/sheets/reading/sheets";
import { meanwhile } from "@/lib/testing/meanwhile";
import { inTrials, within } from "@/scripts/trial-size.mjs";
import { apart, expect } from "../fixtures";
import type { Http } from "../http";
import { servedForm } from "../served-form";
import { viewers } from "../walls/expected";
import { largeCalendar } from "./large";
import { processor } from "./processor";

const test = apart();

const plain = (cell: Cell) =>
  cell !== null && typeof cell === "object"
    ? "day" in cell
      ? new Date(`${cell.day}T00:00:00Z`)
      : "share" in cell
        ? cell.share
        : cell.error
    : cell;

/** The list that the page offers to start from, as someone else’s spreadsheet would save it. */
async function filled(page: Page): Promise<{ heads: string[]; rows: (readonly Cell[])[] }> {
  const leaving = page.waitForEvent("download");
  await page.getByRole("link", { name: "les événements", exact: true }).click();
  const sheets = await sheetsOf(await readFile(await (await leaving).path()), "xlsx");
  const list = sheets.find(({ rows: [first = []] }) => /^maillage:event:/.test(String(first[0])));
  const [heads = [], ...rows] = list?.rows ?? [];
  expect(heads.length).toBeGreaterThan(0);
  return { heads: heads.map(String), rows };
}

const saved = async (rows: readonly (readonly Cell[])[]) =>
  Buffer.from(await writeXlsx({ sheets: [{ name: "Événements", rows: rows.map((row) => row.map(plain)) }] }));

async function send(page: Page, buffer: Buffer) {
  await page.getByLabel("Fichier").setInputFiles({
    name: "evenements.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  });
  await page.getByRole("button", { name: "Lire" }).click();
}

test("des événements repartent de leur liste, reviennent complétés, et s’annulent", async ({
  page,
  loginAs,
  http,
}) => {
  const [known] = await http.sql<{ id: string; place: string; version: number }[]>`
    select e.id, e.place, e.version from live_event e join territory t on t.id = e.territory_id
     where t.slug = 'boulonnais' and e.status = 'planned' and e.action_id is null limit 1`;
  const stored = async () => {
    const rows = await http.sql<{ id: string; place: string; deleted: boolean; title: string }[]>`
      select id, place, title, deleted_at is not null as deleted from event where id = ${known?.id ?? ""} or title like 'Essai d’import%'`;
    return {
      place: rows.find(({ id }) => id === known?.id)?.place,
      made: rows
        .filter(({ id }) => id !== known?.id)
        .map(({ title, deleted }) => `${title}${deleted ? " (corbeille)" : ""}`),
    };
  };
  await loginAs(viewers.agentA);
  await page.goto("/evenements");
  await page.getByRole("link", { name: "Importer un tableur" }).click();
  await expect(page.getByRole("link", { name: "Des événements" })).toHaveAttribute("aria-current", "page");
  const { heads, rows } = await filled(page);
  const own = rows.find((row) => String(row[0]).startsWith(known?.id ?? "?")) ?? [];
  const cells = (said: Record<string, Cell>, from: readonly Cell[] = []) =>
    heads.map((head, at) => (head in said ? (said[head] ?? null) : (from[at] ?? null)));
  const type = { Type: "Atelier collectif" };
  const file = await saved([
    heads,
    cells({ Lieu: "Halle d’essai" }, own),
    cells({
      ...type,
      Événement: "Essai d’import",
      "Premier jour": "3 décembre 2027",
      "Heure de début": "9h30",
    }),
    cells({ ...type, Événement: "Essai d’import refusé", "Premier jour": "31 février 2027" }),
  ]);
  await send(page, file);
  await expect(
    page.getByText("1 ligne refusée, 1 nouvelle, 1 modifiée".replace(/(\d) /g, "$1\u00a0")),
  ).toBeVisible();
  await expect(page.getByText("31 février 2027").first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Télécharger les lignes refusées" })).toBeVisible();
  expect((await stored()).made).toEqual([]);
  await page.getByRole("button", { name: "Importer 2\u00a0événements" }).click();
  await expect(page.getByText("Import terminé.")).toBeVisible();
  const imported = page.url();
  expect(await stored()).toEqual({ place: "Halle d’essai", made: ["Essai d’import"] });

  await page.goto("/imports?contenu=evenements");
  await expect(page.getByRole("row", { name: /evenements\.xlsx/ })).toContainText("Des événements");
  await send(page, file);
  await expect(page.getByText("Ce fichier est déjà importé")).toBeVisible();
  await expect(page.getByText("Ce fichier ne change rien")).toBeVisible();

  await page.goto(imported);
  await page.getByText("Annuler cet import", { exact: true }).click();
  await page.getByRole("button", { name: "Annuler l’import" }).click();
  await expect(page.getByText("Import annulé.")).toBeVisible();
  expect(await stored()).toEqual({ place: known?.place, made: ["Essai d’import (corbeille)"] });
});

const size = inTrials ? 5_000 : 300;
const large = "Rencontre de masse";

/** « Mettre à jour » an action of another territory, as its page is served now. */
async function edited(http: Http, id: string, progress: number): Promise<void> {
  const { body } = await http.get(`/actions/${id}`, viewers.agentB);
  const form = servedForm(body, 'name="progress"').set("progress", String(progress % 100));
  await http.post(`/actions/${id}`, viewers.agentB, form);
}

test(`${size} lignes par le formulaire : un aperçu, une barre, tout ou rien, pendant que d’autres lisent et écrivent`, async ({
  page,
  loginAs,
  http,
  server,
}) => {
  test.setTimeout(within(60_000));
  const [other] = await http.sql<{ id: string; version: number }[]>`
    select a.id, a.version from live_action a join territory t on t.id = a.territory_id join plan p on p.id = a.plan_id
     where t.slug = 'sambre-avesnois' and p.status = 'active' and a.status = 'in_progress' and a.progress_basis = 'hand' limit 1`;
  if (!other) throw new Error("No action of another territory.");
  const written = async () => {
    const [row] = await http.sql<{ made: number; version: number }[]>`select
      (select count(*)::integer from event where title like ${`${large} %`}) as made,
      (select version from action where id = ${other.id}) as version`;
    return row;
  };
  await loginAs(viewers.agentA);
  await page.goto("/imports?contenu=evenements");
  const file = await largeCalendar(size, large);
  const spent = await processor(http, server.pid);
  const begun = performance.now();
  await send(page, file);
  await expect(page.getByRole("progressbar", { name: "Lecture du fichier et aperçu…" })).toBeVisible();
  await page.waitForURL(/\?fait=lu/);
  const preview = performance.now() - begun;
  const processed = (await processor(http, server.pid)) - spent;

  const pressed = performance.now();
  await page.getByRole("button", { name: /^Importer / }).click();
  await expect(page.getByRole("progressbar", { name: "Import en cours…" })).toBeVisible();
  const over = page.waitForURL(/\?fait=importe/).then(() => performance.now() - pressed);
  const reading = meanwhile(over, async () => {
    expect((await http.get("/plans", viewers.regional)).status).toBe(200);
    expect([0, size]).toContain((await written())?.made);
  });
  let edits = 0;
  const editing = meanwhile(over, async () => {
    edits += 1;
    await edited(http, other.id, edits);
  });
  const [apply, reads, writes] = await Promise.all([over, reading, editing]);
  process.stdout.write(
    `${size} lignes par le formulaire : aperçu ${Math.round(preview)} ms (${processed} de processeur), import ${Math.round(apply)} ms ; ${reads.times} lectures, ${Math.round(reads.longest)} ms au plus ; ${writes.times} modifications, ${Math.round(writes.longest)} ms au plus\n`,
  );
  await expect(page.getByText("Import terminé.")).toBeVisible();
  expect(await written()).toEqual({ made: size, version: other.version + edits });
  // What the reading and the preview themselves take is held by lib/imports: here are the sending, the page and its scripts too.
  expect(processed).toBeLessThan(20_000);
  // Whatever the machine does besides: a part of what the import takes, which is long in the trials alone. An edition is a page, then a write.
  const patience = Math.max(inTrials ? 2_000 : 10_000, apply / 5);
  for (const { times } of [reads, writes]) expect(times).toBeGreaterThan(inTrials ? 3 : 0);
  expect(reads.longest, "a page read").toBeLessThan(patience);
  expect(writes.longest, "a page and a write").toBeLessThan(patience * 2.5);
});
