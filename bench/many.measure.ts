import { getTableColumns, inArray, sql } from "drizzle-orm";
import type { PgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actions } from "@/db/actions/table";
import { actionLinks } from "@/db/actions/wall";
import type { Db } from "@/db/client";
import { axes } from "@/db/enums";
import { events } from "@/db/events/table";
import { eventOrganisers } from "@/db/events/wall";
import { newId } from "@/db/ids";
import { jobs } from "@/db/jobs/table";
import type { LinkTable } from "@/db/kernel/links";
import type { NounTable } from "@/db/kernel/wall";
import { stableId } from "@/db/reference/stable-id";
import { writeInScope } from "@/db/scope";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { createAction, updateAction } from "@/lib/actions/gestures";
import { createEvent, updateEvent } from "@/lib/events/gestures";
import { createJob, updateJob } from "@/lib/jobs/gestures";
import { entryOf, type Gesture } from "@/lib/kernel/gesture";
import * as actionRequests from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import * as eventRequests from "@/lib/testing/event-requests";
import * as jobRequests from "@/lib/testing/job-requests";

const many = 1_000;
const rounds = 9;
const goal = 0.6;
const actor = actors.agentA;

type Typed = Record<string, string | string[]>;
type Noun = {
  name: string;
  table: NounTable;
  links: readonly LinkTable[];
  create: Gesture;
  update: Gesture;
  made: (index: number) => Typed;
  changed: (id: string) => Typed;
};

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** What the table fills itself, by its triggers. */
const stamps = new Set([
  "version",
  "createdAt",
  "createdBy",
  "updatedAt",
  "updatedBy",
  "deletedAt",
  "deletedBy",
]);
const bare = (row: object) => Object.fromEntries(Object.entries(row).filter(([name]) => !stamps.has(name)));
const written = (table: PgTable, row: object) => {
  const columns = getTableColumns(table) as Record<string, PgColumn>;
  return Object.fromEntries(
    Object.entries(bare(row)).filter(([name]) => name !== "id" && !columns[name]?.generated),
  );
};

type Rows = Record<string, unknown>[];
type Stored = { rows: Rows; links: { table: PgTable; of: string; rows: Rows }[] };

/** Rows as a gesture left them, with their links. */
async function storedOf(tx: Db, { table, links }: Noun, ids: readonly string[]): Promise<Stored> {
  const read = (from: PgTable, column: PgColumn) =>
    tx
      .select()
      .from(from)
      .where(inArray(column, [...ids]));
  const column = (from: PgTable, name: string) =>
    (getTableColumns(from) as Record<string, PgColumn>)[name] as PgColumn;
  const of = await Promise.all(
    links.map(async (link) => ({ ...link, rows: await read(link.table, column(link.table, link.of)) })),
  );
  return { rows: await read(table, table.id), links: of };
}

/** As Drizzle writes rows: of several lines, each value a parameter. */
async function insertPlain(tx: Db, table: PgTable, rows: Rows): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await tx.insert(table).values(rows.slice(from, from + 500) as PgInsertValue<PgTable>[]);
}

/** The same rows under new ids: as many inserts as they take, and nothing else. */
async function insertBare(tx: Db, { table }: Noun, { rows, links }: Stored): Promise<void> {
  const ids = new Map(rows.map(({ id }) => [id, newId()]));
  const copies = rows.map((row) => ({
    ...bare(row),
    id: ids.get(row.id),
    // Two actions of one axis of a plan have two numbers.
    ...(typeof row.number === "number" && { number: row.number + many / 2 }),
  }));
  await insertPlain(tx, table, copies);
  for (const link of links)
    if (link.rows.length > 0)
      await insertPlain(
        tx,
        link.table,
        link.rows.map((row) => ({ ...bare(row), [link.of]: ids.get(row[link.of]) })),
      );
}

const median = (of: number[]) => of.toSorted((a, b) => a - b)[of.length >> 1] ?? 0;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await run();
  return performance.now() - begun;
}

/** Pairs of the gesture and of bare writes, each undone, the first of a pair by turns. */
async function paired(
  name: string,
  gesture: (tx: Db) => Promise<unknown>,
  plain: (tx: Db) => Promise<unknown>,
) {
  const undone = new Error("undone");
  const once = (run: (tx: Db) => Promise<unknown>) => {
    let spent = 0;
    return writeInScope(actor.scope, async (tx) => {
      spent = await timed(() => run(tx));
      throw undone;
    }).catch((error: unknown) => {
      if (error !== undone) throw error;
      return spent;
    });
  };
  const pairs: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const first = await once(round % 2 ? gesture : plain);
    const second = await once(round % 2 ? plain : gesture);
    const [ours, theirs] = round % 2 ? [first, second] : [second, first];
    // The first pair warms the code and the pages up.
    if (round > 0) pairs.push({ ours, theirs });
  }
  const ratios = pairs.map(({ ours, theirs }) => theirs / ours).toSorted((a, b) => a - b);
  const ms = (of: number[]) => `${Math.round(median(of))} ms`;
  process.stdout.write(
    `${name.padEnd(26)} gesture ${ms(pairs.map(({ ours }) => ours))}, bare ${ms(pairs.map(({ theirs }) => theirs))}: ` +
      `${median(ratios).toFixed(2)}× (${ratios.map((ratio) => ratio.toFixed(2)).join(" ")})\n`,
  );
  return median(ratios);
}

async function measure(noun: Noun): Promise<void> {
  const { name, table, create, update } = noun;
  const requests = (of: (index: number) => Typed) =>
    Array.from({ length: many }, (_, index) => entryOf(of(index)));
  const ids = await create.run(actor, requests(noun.made));
  const stored = await writeInScope(actor.scope, (tx) => storedOf(tx, noun, ids));
  // Undone, a key serves again.
  const [making, changing] = [requests(noun.made), requests((index) => noun.changed(ids[index] ?? ""))];
  const made = await paired(
    `${name}, made`,
    (tx) => create.run(actor, making, tx),
    (tx) => insertBare(tx, noun, stored),
  );
  const changed = await paired(
    `${name}, changed`,
    (tx) => update.run(actor, changing, tx),
    async (tx) => {
      for (const row of stored.rows)
        await tx
          .update(table as PgTable)
          .set({ ...written(table, row), version: sql`${table.version} + 1` } as PgUpdateSetSource<PgTable>)
          .where(inArray(table.id, [String(row.id)]));
    },
  );
  expect(made).toBeGreaterThanOrEqual(goal);
  expect(changed).toBeGreaterThanOrEqual(goal);
}

test("jobs", () =>
  measure({
    ...{ name: "jobs", table: jobs, links: [], create: createJob, update: updateJob },
    made: () => jobRequests.making(),
    changed: (id) => jobRequests.editing(id, { headcount: 4 }),
  }));

test("events", () => {
  const coOrganisers = [stableId("territory", "sambre-avesnois")];
  return measure({
    ...{ name: "events", table: events, links: [eventOrganisers], create: createEvent, update: updateEvent },
    made: () => eventRequests.making({ coOrganisers }),
    changed: (id) => ({ ...eventRequests.main({ coOrganisers, title: "Changé" }), ...eventRequests.on(id) }),
  });
});

test("actions", async () => {
  const plan = await actionRequests.planOf();
  return measure({
    ...{ name: "actions", table: actions, links: Object.values(actionLinks), create: createAction },
    update: updateAction,
    // An axis has 999 numbers.
    made: (index) => actionRequests.making(plan.id, { axis: axes[index % axes.length] }),
    changed: (id) => ({ ...actionRequests.recording({ title: "Changée" }), ...actionRequests.on(id) }),
  });
});
