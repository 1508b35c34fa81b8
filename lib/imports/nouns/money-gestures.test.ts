import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readLines } from "@/db/actions/budget/listed";
import { readFundings } from "@/db/actions/fundings/listed";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { lineColumns } from "@/lib/actions/budget/csv";
import { lineWords } from "@/lib/actions/budget/list";
import { fundingColumns } from "@/lib/actions/fundings/csv";
import { fundingWords } from "@/lib/actions/fundings/list";
import type { Cell } from "@/lib/sheets/reading/book";
import { planOf } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, receivedFor, rowsFor } from "@/lib/testing/import-requests";
import { putPlan } from "@/lib/testing/plan-moves";
import { done, refusal } from "@/lib/testing/requests";
import { edited, exportedBook, listIn } from "@/lib/testing/workbooks";
import { applyImport, undoImport } from "../gestures";
import { refusedOf } from "../refused";

const { agentA, agentB, regional, elected } = actors;
let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
});
afterAll(() => db.drop());
beforeEach(() => putPlan(db, planId, { status: "draft" }));

const sort = { key: "annee", direction: "asc" } as const;
const books = {
  budget_line: async () =>
    exportedBook("budget_line", {
      columns: lineColumns,
      rows: await readLines(agentA.scope, {}, sort, agentA.today, lineWords),
    }),
  funding: async () =>
    exportedBook("funding", {
      columns: fundingColumns,
      rows: await readFundings(agentA.scope, {}, sort, agentA.today, fundingWords),
    }),
};
const nouns = ["budget_line", "funding"] as const;
type Noun = (typeof nouns)[number];

const stored = (noun: Noun) =>
  db.owner<Record<string, unknown>[]>`select to_jsonb(x) - array['version', 'updated_at', 'updated_by'] as row
    from ${db.owner(noun)} x where deleted_at is null order by id`;
const ids = async (noun: Noun) =>
  (
    await db.owner<{ id: string }[]>`select id from ${db.owner(`live_${noun}`)}
      where territory_id = ${placeIn("boulonnais").territoryId} and action_id in (select id from live_action) order by id`
  ).map(({ id }) => id);
const sums = () =>
  db.owner`select sum(planned_cents) as planned, sum(actual_cents) as actual, count(*) as rows from live_budget_line`;

const heads = ["N° d’action", "Exercice", "Section", "Poste", "Montant prévu", "Montant réalisé"];
/** The number of an action of the plan, its title, and a year of it. */
async function anAction() {
  const [row] = await db.owner<{ code: string; title: string; id: string; year: number }[]>`
    select 'A' || case a.axis when 'local_animation' then 1 when 'pooling' then 2 else 3 end || '.' || a.number as code,
           a.title, a.id, extract(year from p.starts_on)::integer as year
      from live_action a join live_plan p on p.id = a.plan_id where p.id = ${planId} order by a.number, a.axis limit 1`;
  if (!row) throw new Error("No action to try.");
  return row;
}
const linesOf = (actionId: string, label: string) =>
  db.owner<
    Record<string, unknown>[]
  >`select year, kind, label, planned_cents, actual_cents from live_budget_line
    where action_id = ${actionId} and label like ${`${label}%`} order by label, year`;

test.each(nouns)("a list of %ss that comes back as it left changes nothing", async (noun) => {
  const [book, own, before] = [await books[noun](), await ids(noun), await stored(noun)];
  const sheets = edited(book, own);
  const listed = listIn(sheets).rows.length;
  expect(listed).toBeGreaterThan(3);
  const id = await receivedFor(noun, sheets);
  const { counts, asks } = await importOf(id);
  expect(asks.filter(({ value }) => value === null)).toEqual([]);
  expect(counts).toEqual({ same: listed });
  expect(await stored(noun)).toEqual(before);
  const whole = listIn(book).rows.length;
  const all = await importOf(await receivedFor(noun, book));
  expect(all.counts).toEqual({ same: listed, ...(whole > listed && { refused: whole - listed }) });
});

test("expenses of a sheet of one’s own are added to the cent, read again as the same, and taken back", async () => {
  const { code, title, id: actionId, year } = await anAction();
  const before = await sums();
  const rows: Cell[][] = [
    ["Budget de nos actions", null, null, null, null, null],
    heads,
    [code, year, "Fonctionnement", "Essai A", "12 345,67 €", null],
    [title, year + 1, "investissement", "Essai B", 0.1, "0,20"],
    [`${code} ${title}`, String(year), "Fonctionnement", "Essai C", "0", "1\u202f000"],
  ];
  const id = await rowsFor("budget_line", rows);
  const seen = await importOf(id);
  expect(seen.asks.filter(({ value }) => value === null)).toEqual([]);
  expect([seen.counts, seen.rows[0]?.title]).toEqual([{ new: 3 }, `Essai A, ${year}`]);
  await applied(id);
  expect(await linesOf(actionId, "Essai ")).toEqual([
    { year, kind: "operating", label: "Essai A", planned_cents: "1234567", actual_cents: null },
    { year: year + 1, kind: "investment", label: "Essai B", planned_cents: "10", actual_cents: "20" },
    { year, kind: "operating", label: "Essai C", planned_cents: "0", actual_cents: "100000" },
  ]);
  expect((await importOf(await rowsFor("budget_line", rows))).counts).toEqual({ same: 3 });
  await done(undoImport, onImport(id, (await importOf(id)).version));
  expect(await sums()).toEqual(before);
});

test("an amount that is none is refused at its row, kept as it was typed, and the others are written", async () => {
  const { code, id: actionId, year } = await anAction();
  const id = await rowsFor("budget_line", [
    heads,
    [code, year, "Fonctionnement", "Refus A", "Entre 200 et 500", null],
    [code, year, "Fonctionnement", "Refus B", "1.234", null],
    [code, year, "Fonctionnement", "Refus C", null, null],
    [code, year + 40, "Fonctionnement", "Refus D", 10, null],
    [null, year, "Fonctionnement", "Refus E", 10, null],
    [null, null, null, "TOTAL", 1744, null],
    [code, year, "Fonctionnement", "Sous-total de l’action", 1744, null],
    [code, year, "Fonctionnement", "Refus F", 20, null],
  ]);
  const first = await importOf(id);
  expect(first.counts).toEqual({ refused: 6, asked: 1, new: 1 });
  const refused = new Map(first.rows.map(({ line, said }) => [line, said]));
  expect(refused.get(2)).toMatchObject([{ key: "plannedCents", said: "Entre 200 et 500" }]);
  expect(refused.get(2)?.[0]?.sentence).toContain("n’est pas un nombre");
  expect(refused.get(4)?.[0]?.sentence).toContain("Indiquez un montant");
  expect(refused.get(5)?.[0]?.sentence).toContain("hors du plan");
  expect(refused.get(6)?.[0]?.sentence).toContain("Dites de quelle action");
  expect(refused.get(8)?.[0]?.sentence).toContain("ressemble à un total");
  const ask = first.asks.find(({ id: one }) => one.startsWith("cell:"));
  expect([ask?.value, ask?.options.map(({ value }) => value)]).toEqual([null, ["1,234", "1234"]]);
  const { columns, rows } = refusedOf(first);
  const cells = rows.map((row) => columns.map((column) => column.value(row)));
  expect(cells.find((one) => one.includes("Refus A"))).toContain("Entre 200 et 500");
  await applied(id, { [ask?.id ?? ""]: "1234" });
  expect((await linesOf(actionId, "Refus")).map(({ label, planned_cents: cents }) => [label, cents])).toEqual(
    [
      ["Refus B", "123400"],
      ["Refus F", "2000"],
    ],
  );
});

test("what a plan has signed is not changed by a file; what was spent is", async () => {
  const { code, id: actionId, year } = await anAction();
  await applied(await rowsFor("budget_line", [heads, [code, year, "Fonctionnement", "Verrou", 100, null]]));
  await putPlan(db, planId, { status: "active" });
  const own = await ids("budget_line");
  const book = await books.budget_line();
  const [row] = await db.owner<{ id: string }[]>`select id from live_budget_line where label = 'Verrou'`;
  const change = (head: string, cell: Cell) => edited(book, own, [{ id: row?.id ?? "", head, cell }]);
  const signed = await importOf(await receivedFor("budget_line", change("Montant prévu", 200)));
  expect(signed.counts?.refused).toBe(1);
  expect(signed.rows.find(({ kind }) => kind === "refused")?.said[0]?.sentence).toMatch(
    /avenant|signé|verrouill/iu,
  );
  const spent = await receivedFor("budget_line", change("Montant réalisé", 99.99));
  expect((await importOf(spent)).counts).toMatchObject({ changed: 1 });
  await applied(spent);
  expect(await linesOf(actionId, "Verrou")).toMatchObject([{ planned_cents: "10000", actual_cents: "9999" }]);
});

test("fundings of a sheet of one’s own: a funder that no list has is asked, two agreements of one year too; another action is refused", async () => {
  const { code, year } = await anAction();
  const [{ number: other } = {}] = await db.owner<{ number: number }[]>`select number from live_action
    where plan_id = ${planId} and axis = 'project_support' order by number desc limit 1`;
  const [funder] = await db.owner<{ name: string }[]>`
    select name from live_organisation where territory_id is null and id not in (select organisation_id from funding)
     order by name limit 1`;
  const own = ["Action", "Année", "Financeur", "Statut", "Montant demandé", "Montant accordé", "Convention"];
  const rows: Cell[][] = [
    own,
    [code, year, funder?.name ?? "", "Accordé", 8000, "6 000,50 €", "C-1"],
    [code, year, funder?.name ?? "", "Demandé", 500, null, "C-2"],
    [code, year, "Fondation que nul ne connaît", "Demandé", 500, null, ""],
    [code, year, funder?.name ?? "", "Accordé", 500, null, "C-3"],
  ];
  const id = await rowsFor("funding", rows);
  const seen = await importOf(id);
  const unknown = seen.asks.find(({ id: ask }) => ask.startsWith("ref:organisationId"));
  expect(unknown?.value).toBeNull();
  expect(seen.rows.map(({ line, kind }) => [line, kind])).toEqual([
    [5, "refused"],
    [4, "asked"],
    [2, "new"],
    [3, "new"],
  ]);
  await applied(id, {
    [unknown?.id ?? ""]: unknown?.options.find(({ label }) => label === "C2RA")?.value ?? "",
  });
  const made = await db.owner<{ id: string; granted: string | null; version: number }[]>`
    select id, version, granted_cents as granted from live_funding where agreement like 'C-%' order by agreement`;
  expect(made.map(({ granted, version }) => [granted, version])).toEqual([
    ["600050", 1],
    [null, 1],
  ]);
  const marked = await importOf(
    await rowsFor("funding", [
      ["Identifiant", ...own],
      [`${made[0]?.id}:1`, `A3.${other}`, year],
    ]),
  );
  expect(marked.rows[0]?.said.map(({ sentence }) => sentence)).toEqual([
    expect.stringContaining("ne change pas"),
  ]);
});

test("a number that actions of two open plans have is asked; the number of another territory is not known", async () => {
  const { code, year } = await anAction();
  const [there] = await db.owner<{ title: string }[]>`select title from live_action
    where territory_id = ${placeIn("sambre-avesnois").territoryId}
      and title not in (select title from action where territory_id = ${placeIn("boulonnais").territoryId}) order by id limit 1`;
  const foreign = await importOf(
    await rowsFor("budget_line", [heads, [there?.title ?? "", year, "Fonctionnement", "Ailleurs", 1, null]]),
  );
  expect(foreign.asks.find(({ id }) => id.startsWith("ref:actionId"))?.value).toBeNull();
  expect(JSON.stringify(foreign.asks[0]?.options)).not.toContain(there?.title);
  const [old] = await db.owner<{ id: string; status: string; title: string; ends_on: string }[]>`
    select id, status, title, ends_on::text from live_plan where territory_id = ${placeIn("boulonnais").territoryId} and id <> ${planId} limit 1`;
  if (!old) throw new Error("No older plan.");
  await putPlan(db, old.id, { status: "active", ends_on: old.ends_on });
  const [same] = await db.owner<
    { id: string }[]
  >`select o.id from live_action o join live_action a on a.number = o.number and a.axis = o.axis
    where o.plan_id = ${old.id} and a.id = ${(await anAction()).id}`;
  const twice = await rowsFor("budget_line", [heads, [code, year, "Fonctionnement", "Deux plans", 1, null]]);
  const [ask] = (await importOf(twice)).asks;
  expect([ask?.value, ask?.label]).toEqual([null, expect.stringContaining("en désigne plusieurs")]);
  expect(ask?.options.map(({ value }) => value)).toContain(same?.id);
  expect(ask?.options.map(({ label }) => label).join()).toContain(old.title);
  await putPlan(db, old.id, { status: old.status, ends_on: old.ends_on });
});

test("the officer prepares and does not apply; another agent and an elected member are refused", async () => {
  const { code, year } = await anAction();
  const rows = [heads, [code, year, "Fonctionnement", "Préparée", 1, null]];
  const id = await rowsFor("budget_line", rows, { actor: regional });
  const { version, counts } = await importOf(id, regional);
  expect(counts).toEqual({ new: 1 });
  expect(await refusal(done(applyImport, onImport(id, version), regional))).toBe("importTended");
  expect(await refusal(done(applyImport, onImport(id, version), agentB))).toBe("absent");
  expect(await refusal(rowsFor("budget_line", rows, { actor: elected }))).toBe("absent");
});
