import { afterAll, beforeAll, expect, test } from "vitest";
import { readLines } from "@/db/actions/budget/listed";
import { readFundings } from "@/db/actions/fundings/listed";
import { readActions } from "@/db/actions/reads";
import { readEvents } from "@/db/events/reads";
import { type FullNoun, fullNouns } from "@/db/exports/full";
import { keptDays } from "@/db/exports/kept";
import { exportBase } from "@/db/exports/reads";
import { isDetailed, readJobs } from "@/db/jobs/reads";
import { readOrganisations } from "@/db/organisations/reads";
import { getPlan, listObjectives, listPlans } from "@/db/plans/reads";
import { readProjects } from "@/db/projects/reads";
import type { Scope } from "@/db/scope";
import { lists } from "@/db/testing/lists";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { lineColumns } from "@/lib/actions/budget/csv";
import { actionColumns } from "@/lib/actions/csv";
import { fundingColumns } from "@/lib/actions/fundings/csv";
import type { Viewer } from "@/lib/auth/viewer";
import { eventColumns } from "@/lib/events/csv";
import { exportedNouns } from "@/lib/exports/nouns";
import { planTemplate } from "@/lib/exports/plan-template";
import { fullSheet } from "@/lib/exports/sheet";
import { jobColumns } from "@/lib/jobs/csv";
import { organisationColumns } from "@/lib/organisations/csv";
import { planColumns } from "@/lib/plans/csv";
import { projectColumns } from "@/lib/projects/csv";
import { typed } from "@/lib/sheets/book";
import { type CsvColumn, csvHead, csvLines } from "@/lib/sheets/csv";
import type { Sheet } from "@/lib/sheets/download";
import { bytesOf, readApart, readBack, rowsIn } from "@/lib/sheets/read-back";
import type { SheetFormat } from "@/lib/sheets/write";

const today = "2026-11-23";
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const viewerOf = (scope: Scope) =>
  ({ scope, today, name: "Une lectrice", memberships: [], timeZone: "Europe/Paris" }) as unknown as Viewer;

const by = <Key extends string>(key: Key) => ({ key, direction: "asc" }) as const;
/** The list of each noun as its route gives it: the next one is missing here, and does not compile. */
const sheets: Record<FullNoun, (scope: Scope, format: SheetFormat) => Promise<Sheet<never>>> = {
  action: async (scope, format) =>
    whole(scope, format, "action", actionColumns(today), await readActions(scope, {}, by("titre"), today)),
  event: async (scope, format) =>
    whole(scope, format, "event", eventColumns(today), await readEvents(scope, {}, by("date"), today)),
  project: async (scope, format) =>
    whole(scope, format, "project", projectColumns(today), await readProjects(scope, {}, by("titre"), today)),
  job: async (scope, format) =>
    whole(scope, format, "job", jobColumns(isDetailed(scope)), await readJobs(scope, {}, by("date"))),
  budget_line: async (scope, format) =>
    whole(scope, format, "budget_line", lineColumns, await readLines(scope, {}, by("annee"), today)),
  funding: async (scope, format) =>
    whole(scope, format, "funding", fundingColumns, await readFundings(scope, {}, by("annee"), today)),
  organisation: async (scope, format) =>
    whole(scope, format, "organisation", organisationColumns, await readOrganisations(scope, {}, by("nom"))),
  plan: async (scope, format) => {
    const { rows } = await listPlans(scope, { etat: "tous" }, by("territoire"), null, today);
    return whole(scope, format, "plan", planColumns(today), rows);
  },
};

async function whole<Row extends { id: string }>(
  scope: Scope,
  format: SheetFormat,
  noun: FullNoun,
  columns: readonly CsvColumn<Row>[],
  rows: Parameters<typeof fullSheet<Row>>[3]["rows"],
): Promise<Sheet<never>> {
  const sheet = await fullSheet(viewerOf(scope), format, noun, {
    ...{ title: "La liste", counts: "Une ligne par ligne.", columns, rows },
  });
  return sheet as unknown as Sheet<never>;
}

async function all<Row>(rows: AsyncIterable<readonly Row[]> | readonly Row[]): Promise<Row[]> {
  if ("length" in rows) return [...rows];
  const found: Row[] = [];
  for await (const some of rows) found.push(...some);
  return found;
}

async function* again<Row>(rows: readonly Row[]) {
  yield rows;
}

const tidy = (cells: unknown[]) => {
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
};

test("every noun that has a list is exported in full, or has no row of a territory", () => {
  const listed = Object.entries(lists).flatMap(([noun, list]) => (list ? [noun] : []));
  expect([...listed.filter((noun) => noun !== "account"), "budget_line", "funding"].sort()).toEqual(
    [...fullNouns].sort(),
  );
});

test.each(fullNouns)(
  "%s: the three formats say the same rows, cell by cell, to three readers",
  async (noun) => {
    const scope = noun === "project" ? viewers.agentA : viewers.regional;
    const { columns, rows } = await sheets[noun](scope, "csv");
    const read = await all(rows);
    expect(read.length).toBeGreaterThan(3);
    const expected = [
      columns.map(({ header }) => header),
      ...read.map((row) => tidy(columns.map((column) => typed(column, row)?.value ?? null))),
    ];
    expect(new Set(expected[0]).size).toBe(columns.length);
    for (const format of ["xlsx", "ods"] as const) {
      const { book, ...sheet } = await sheets[noun](scope, format);
      if (!book) throw new Error("A workbook has a cover.");
      const bytes = await bytesOf(format, { ...book, ...sheet, rows: again(await all(sheet.rows)) });
      const unmarked = (found: { rows: unknown[][] }) => found.rows.map(([, ...cells]) => cells);
      expect(unmarked(rowsIn(await readBack(format, bytes))), format).toEqual(expected);
      if (format === "xlsx") expect(unmarked(rowsIn(await readApart(bytes)))).toEqual(expected);
    }
    const csv = csvHead(columns) + csvLines(columns, read);
    const { id } = read.at(-1) as unknown as { id: string };
    expect(csv.split(id)).toHaveLength(2);
  },
);

test.each(fullNouns)("%s: every field that is typed in has its column, once", async (noun) => {
  const { columns } = await sheets[noun](viewers.regional, "csv");
  const written = columns.flatMap(({ field }) => field ?? []);
  expect(new Set(written).size).toBe(written.length);
  const { fields } = exportedNouns[noun];
  const missing = Object.keys(fields).filter(
    (name) => !written.includes(name) && fields[name]?.kind !== "stamp",
  );
  expect(missing).toEqual(
    {
      // Said by a derived column: written by gestures of their own.
      action: ["blockedReason", "unblockingCondition", "decisionAwaitedFrom"],
      job: ["realisesId"],
      budget_line: ["actionId"],
      funding: ["actionId"],
      plan: ["status"],
    }[noun as string] ?? [],
  );
});

test("under its number, a workbook keeps what it held of the rows that its maker writes, and of no other", async () => {
  const { associate, agentA, agentB, elected } = viewers;
  const { book, rows } = await sheets.action(associate, "xlsx");
  const read = (await all(rows)) as {
    id: string;
    version: number;
    row: { title: string; leadOrganisation: string | null };
  }[];
  const number = book?.mark?.head.split(":")[2] ?? "";
  const base = await exportBase(associate, number);
  const own = await db.owner<{ id: string; version: number; title: string }[]>`
    select id, version, title, territory_id from action where territory_id = any(${[...associate.write]}) and deleted_at is null`;
  expect(base?.noun).toBe("action");
  expect([...(base?.rows.keys() ?? [])].sort()).toEqual(own.map(({ id }) => id).sort());
  expect(read.length).toBeGreaterThan(own.length);
  for (const { id, version, title } of own) {
    expect(base?.rows.get(id)).toMatchObject({ version, held: { title } });
    expect(read.find((row) => row.id === id)?.version).toBe(version);
  }
  const [one] = own;
  expect((await exportBase(associate, number, [one?.id ?? ""]))?.rows.size).toBe(1);
  // Another person's number says nothing, nor does one that is nobody's.
  expect(await exportBase(agentB, number)).toBeNull();
  expect(await exportBase(associate, "01900000-0000-7000-8000-000000000000")).toBeNull();
  expect(await exportBase(associate, "autre chose")).toBeNull();
  for (const reader of [elected, agentA]) {
    const made = await sheets.job(reader, "ods");
    await all(made.rows);
    const kept = await exportBase(reader, made.book?.mark?.head.split(":")[2] ?? "");
    const writes = new Set(reader.write);
    const places = await db.owner<{ place: string }[]>`
      select distinct territory_id as place from job where id = any(${[...(kept?.rows.keys() ?? [])]})`;
    expect(places.every(({ place }) => writes.has(place))).toBe(true);
  }
});

test("a base says ids as ids, lists as lists, and only what the workbook could say", async () => {
  const { agentA } = viewers;
  const { book, rows } = await sheets.action(agentA, "xlsx");
  await all(rows);
  const base = await exportBase(agentA, book?.mark?.head.split(":")[2] ?? "");
  const [row] = await db.owner<{ id: string; lead: string; served: string[] }[]>`
    select a.id, lead_organisation_id as lead, array(select regional_objective_id from action_regional_objective l
      where l.action_id = a.id order by 1) as served from action a
     where territory_id = any(${[...agentA.write]}) and deleted_at is null and lead_organisation_id is not null
     order by (select count(*) from action_regional_objective l where l.action_id = a.id) desc limit 1`;
  const held = base?.rows.get(row?.id ?? "")?.held as {
    leadOrganisationId: string;
    regionalObjectives: string[];
  };
  expect(held.leadOrganisationId).toBe(row?.lead);
  expect(held.regionalObjectives.toSorted()).toEqual([...(row?.served ?? [])].sort());
  expect(row?.served.length).toBeGreaterThan(0);
});

test("an old base is deleted, with its rows; a recent one stays", async () => {
  const { agentA } = viewers;
  const numbers: string[] = [];
  for (const _ of [1, 2]) {
    const { book, rows } = await sheets.job(agentA, "xlsx");
    await all(rows);
    numbers.push(book?.mark?.head.split(":")[2] ?? "");
  }
  const [old = "", young = ""] = numbers;
  const aged = (number: string, days: number) =>
    db.owner`update list_export set made_at = now() - make_interval(days => ${days}) where id = ${number}`;
  await aged(old, keptDays + 1);
  await aged(young, keptDays - 1);
  await db.owner`select app.purge_exports()`;
  expect(await exportBase(agentA, old)).toBeNull();
  expect((await exportBase(agentA, young))?.rows.size).toBeGreaterThan(0);
  expect([...(await db.owner`select 1 from list_export_row where export_id = ${old}`)]).toEqual([]);
});

test("a plan to fill holds its actions, the lists that they are chosen in, and its base; an empty one, its heads", async () => {
  const { agentA } = viewers;
  const viewer = viewerOf(agentA);
  const [one] = await db.owner<{ id: string; actions: number }[]>`
    select plan_id as id, count(*)::integer as actions from action
     where territory_id = any(${[...agentA.write]}) and deleted_at is null group by 1 order by 2 desc limit 1`;
  const plan = await getPlan(agentA, one?.id ?? "", today);
  if (!plan) throw new Error("Its agent reads it.");
  const { book, ...sheet } = await planTemplate(viewer, "xlsx", plan);
  const rows = await all(sheet.rows);
  expect(rows).toHaveLength(one?.actions ?? 0);
  expect((await exportBase(agentA, book?.mark?.head.split(":")[2] ?? ""))?.rows.size).toBe(one?.actions);
  const objectives = (await listObjectives(agentA, plan.id)).map(({ label }) => label);
  const choicesOf = (header: string) =>
    sheet.columns.find((column) => column.header === header)?.choices ?? [];
  expect(choicesOf("Objectif").toSorted()).toEqual([...new Set(objectives)].sort());
  expect(choicesOf("Structure responsable").length).toBeGreaterThan(3);
  expect(choicesOf("État")).toContain("En cours");
  // What is only read back wrong is not offered.
  expect(sheet.columns.map(({ header }) => header)).not.toContain("Jours de retard");
  const named = sheet.columns.flatMap(({ field }) => field ?? []);
  expect(named).toEqual(expect.arrayContaining(["title", "objectiveId", "progress", "description"]));
  if (!book) throw new Error("A workbook has a cover.");
  const bytes = await bytesOf("xlsx", { ...book, columns: sheet.columns, rows: again([]) });
  expect(rowsIn(await readBack("xlsx", bytes)).rows).toHaveLength(1);
});
