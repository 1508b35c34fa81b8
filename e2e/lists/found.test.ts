import { afterAll, beforeAll, expect, test } from "vitest";
import { listAccounts } from "@/db/accounts/reads";
import { listLines } from "@/db/actions/budget/listed";
import { listAllFundings } from "@/db/actions/fundings/listed";
import { listActions } from "@/db/actions/reads";
import { actionOwn } from "@/db/actions/shown";
import { listEvents } from "@/db/events/reads";
import { listJobs } from "@/db/jobs/reads";
import { listOrganisations } from "@/db/organisations/reads";
import { listPlans } from "@/db/plans/reads";
import { listProjects } from "@/db/projects/reads";
import { listSchemes } from "@/db/schemes/reads";
import { searchedWords } from "@/db/searchable";
import { declaredIn } from "@/db/testing/declared";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { accountColumns } from "@/lib/accounts/csv";
import { accountWords } from "@/lib/accounts/labels";
import { axisShortLabels } from "@/lib/actions/axes";
import { lineColumns } from "@/lib/actions/budget/csv";
import { lineWords } from "@/lib/actions/budget/list";
import { actionColumns } from "@/lib/actions/csv";
import { actionFields } from "@/lib/actions/fields";
import { fundingColumns } from "@/lib/actions/fundings/csv";
import { fundingWords } from "@/lib/actions/fundings/list";
import { actionWords } from "@/lib/actions/list";
import { eventColumns } from "@/lib/events/csv";
import { eventWords } from "@/lib/events/list";
import { jobColumns } from "@/lib/jobs/csv";
import { originOf } from "@/lib/jobs/labels";
import { jobWords } from "@/lib/jobs/list";
import { snake, wordsOf } from "@/lib/kernel/derived";
import { organisationColumns } from "@/lib/organisations/csv";
import { organisationWords } from "@/lib/organisations/labels";
import { planColumns } from "@/lib/plans/csv";
import { planWords } from "@/lib/plans/list";
import { projectColumns } from "@/lib/projects/csv";
import { projectWords } from "@/lib/projects/list";
import { kindsInWords, schemeWords, stageAims } from "@/lib/schemes/labels";
import type { CsvColumn } from "@/lib/sheets/csv";

const today = "2026-11-23";
const { regional, elected, electedOfB, associate, admin } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const by = <Key extends string>(key: Key) => ({ key, direction: "asc" }) as const;

/** What a row shows as text, in its columns: figures, dates and boxes apart. */
const texts = <Row>(columns: readonly CsvColumn<Row>[], row: Row): string[] =>
  columns
    .map(({ value }) => value(row))
    .filter((value) => typeof value === "string")
    .filter((value) => !/^[\d:.-]*$/.test(value) && value !== "masqué");

/** Every list that is searched, in the words that its page gives, with what each of its rows shows. */
const lists = {
  actions: async (search?: string, scope = regional) => {
    const { rows } = await listActions(
      scope,
      { recherche: search },
      by("territoire"),
      null,
      today,
      actionWords,
    );
    return rows.map((row) => ({
      id: row.id,
      shown: [...texts(actionColumns(today), row), axisShortLabels[row.axis]],
    }));
  },
  "actions partagées": (search?: string) => lists.actions(search, associate),
  evenements: async (search?: string) => {
    const filters = { recherche: search };
    const { rows } = await listEvents(regional, filters, by("date"), null, today, eventWords);
    return rows.map((row) => ({ id: row.id, shown: texts(eventColumns(today), row) }));
  },
  projets: async (search?: string) => {
    const { rows } = await listProjects(
      regional,
      { recherche: search },
      by("titre"),
      null,
      today,
      projectWords,
    );
    return rows.map((row) => ({ id: row.id, shown: texts(projectColumns(today), row) }));
  },
  emplois: async (search?: string, scope = regional) => {
    const { rows } = await listJobs(scope, { recherche: search }, by("date"), null, jobWords);
    return rows.map((row) => ({ id: row.id, shown: [...texts(jobColumns(true), row), originOf(row)] }));
  },
  "emplois sans projets": (search?: string) => lists.emplois(search, electedOfB),
  "plans/budget/depenses": async (search?: string) => {
    const filters = { recherche: search, plans: "tous" } as const;
    const { rows } = await listLines(regional, filters, by("action"), null, today, lineWords);
    return rows.map((row) => ({ id: row.id, shown: texts(lineColumns, row) }));
  },
  "plans/budget/financements": async (search?: string) => {
    const filters = { recherche: search, plans: "tous" } as const;
    const { rows } = await listAllFundings(regional, filters, by("action"), null, today, fundingWords);
    return rows.map((row) => ({ id: row.id, shown: texts(fundingColumns, row) }));
  },
  plans: async (search?: string) => {
    const filters = { etat: "tous", recherche: search } as const;
    const { rows } = await listPlans(regional, filters, by("fin"), null, today, planWords);
    return rows.map((row) => ({ id: row.id, shown: texts(planColumns(today), row) }));
  },
  organisations: async (search?: string) => {
    const filters = { recherche: search };
    const { rows } = await listOrganisations(regional, filters, by("nom"), null, organisationWords);
    const searched = organisationColumns.filter(
      ({ header }) => !["Téléphone", "Adresse électronique", "Site internet"].includes(header),
    );
    return rows.map((row) => ({ id: row.id, shown: texts(searched, row) }));
  },
  comptes: async (search?: string) => {
    const { rows } = await listAccounts(admin, { recherche: search }, by("nom"), null, today, accountWords);
    return rows.map((row) => ({ id: row.id, shown: texts(accountColumns("Europe/Paris"), row) }));
  },
  dispositifs: async (search?: string) => {
    const rows = await listSchemes(regional, { search, words: schemeWords });
    return rows.map(({ id, name, description, cofunding, kinds, stages, contacts }) => ({
      id,
      shown: [
        ...[name, description, cofunding ?? "", kindsInWords(kinds)],
        ...stages.map((stage) => stageAims[stage]),
        ...contacts.flatMap(({ organisation, departement, phone, email }) => [
          ...[organisation, departement ?? "", phone ?? "", email ?? ""],
        ]),
      ],
    }));
  },
};

test("every list that is searched is tried here", async () => {
  const lib = new URL("../../lib/", import.meta.url).pathname;
  const declared = await declaredIn("list.ts", lib);
  expect(declared.length).toBeGreaterThan(4);
  for (const { file, value } of declared) {
    const { path = "", filters } = value as { path?: string; filters?: object };
    const name = path === "/administration" ? "comptes" : path.slice(1);
    if (filters && "recherche" in filters)
      expect(Object.keys(lists), `lib/${file} in lists of e2e/lists/found.test.ts`).toContain(name);
  }
});

test.each(Object.entries(lists))("every word that a row shows finds it: %s", async (_name, list) => {
  const rows = await list();
  expect(rows.length).toBeGreaterThan(3);
  const tried = rows.filter((_, index) => index % Math.ceil(rows.length / 8) === 0);
  for (const { id, shown } of tried) {
    const all = shown.toReversed().join(" ");
    expect(searchedWords(all).length, all).toBeGreaterThan(3);
    const found = await list(all);
    expect(
      found.map((row) => row.id),
      all,
    ).toContain(id);
  }
});

/** A vocabulary that the demonstration leaves empty is filled on one row: what it says must find it. */
async function fillEmpty(rows: readonly { id: string }[]) {
  const said = wordsOf(actionFields);
  for (const name of Object.keys(actionOwn))
    if (name in said && rows.every((row) => row[name as keyof typeof row] === null))
      await db.acting`update action set ${db.acting({ [snake(name)]: Object.keys(said[name as "axis"])[0] })},
        version = version + 1 where id = ${rows[0]?.id ?? ""}`;
}

/** Read by no column of an export: an id that no reader is shown, and what the Région says of an action. */
const apart = new Set(["id", "openReview"]);

test("an export of actions reads all that a row holds, the demonstration fills each of its columns, and its words find", async () => {
  await fillEmpty((await listActions(regional, {}, by("territoire"), null, today)).rows);
  const { rows } = await listActions(regional, {}, by("territoire"), null, today);
  const read = new Set<PropertyKey>();
  const first = new Map<string, { id: string; text: string }>();
  const columns = actionColumns(today);
  for (const row of rows) {
    const get = (of: typeof row, key: string) => {
      read.add(key);
      return of[key as keyof typeof row];
    };
    const watched = new Proxy(row, { get: get as ProxyHandler<typeof row>["get"] });
    for (const { header, value } of columns) {
      const text = String(value(watched) ?? "");
      if (text !== "" && !first.has(header)) first.set(header, { id: row.id, text });
    }
  }
  const held = Object.keys(rows[0] ?? {}).filter((key) => !apart.has(key));
  expect(held.filter((key) => !read.has(key))).toEqual([]);
  expect(columns.map(({ header }) => header).filter((header) => !first.has(header))).toEqual([]);
  for (const [header, { id, text }] of first) {
    if (/^[\d:.-]*$|^(true|false)$/.test(text)) continue;
    const found = await lists.actions(text);
    expect(
      found.some((row) => row.id === id),
      `${header}: ${text}`,
    ).toBe(true);
  }
});

test("hyphens, apostrophes, accents and « st » change nothing to what is found", async () => {
  const ids = async (list: "evenements" | "plans", search: string) =>
    (await lists[list](search)).map(({ id }) => id);
  const pairs = [
    ["evenements", "petit-déjeuner", "PETIT DEJEUNER"],
    ["evenements", "l'emploi", "l’emploi"],
    ["plans", "st omer", "Saint-Omer"],
  ] as const;
  for (const [list, one, other] of pairs) {
    const found = await ids(list, one);
    expect(found.length, one).toBeGreaterThan(0);
    expect(found, one).toEqual(await ids(list, other));
  }
});

test("the word of a sign that LIKE knows is a word like another", async () => {
  for (const sign of ["%", "_"]) expect((await lists.plans(sign)).length, sign).toBeLessThan(3);
});

test("who may not read a project does not find its jobs by its title", async () => {
  const jobs = await listJobs(regional, {}, by("date"), null);
  const named = jobs.rows.find(({ projectTitle, organisationName }) => projectTitle && !organisationName);
  const found = async (scope: typeof regional) =>
    (await listJobs(scope, { recherche: named?.projectTitle ?? "" }, by("date"), null)).total;
  expect(await found(regional)).toBeGreaterThan(0);
  expect(await found(elected)).toBe(0);
});
