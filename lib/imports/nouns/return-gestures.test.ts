import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEvents } from "@/db/events/reads";
import { readJobs } from "@/db/jobs/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { eventColumns } from "@/lib/events/csv";
import { eventWords } from "@/lib/events/list";
import { jobColumns } from "@/lib/jobs/csv";
import { jobWords } from "@/lib/jobs/list";
import type { Cell, Sheet } from "@/lib/sheets/reading/book";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, receivedFor } from "@/lib/testing/import-requests";
import { done } from "@/lib/testing/requests";
import { edited, exportedBook, listIn } from "@/lib/testing/workbooks";
import { undoImport } from "../gestures";

const { agentA, agentB } = actors;
const { scope, today } = agentA;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** The list of each noun as the agent of the Boulonnais downloads it. */
const books = {
  event: async () =>
    exportedBook("event", {
      columns: eventColumns(today),
      rows: await readEvents(scope, {}, { key: "date", direction: "asc" }, today, eventWords),
    }),
  job: async () =>
    exportedBook("job", {
      columns: jobColumns(true),
      rows: await readJobs(scope, {}, { key: "date", direction: "asc" }, jobWords),
    }),
} as const;
type Noun = keyof typeof books;

/** The rows of the Boulonnais, in which cells are written at random: by the head of their column, and its name in a preview. */
const texts: Record<Noun, Record<string, string>> = {
  event: {
    Événement: "Intitulé",
    Lieu: "Lieu",
    Description: "Description",
    "Suites à donner": "Suites à donner",
  },
  job: { Justificatif: "Justificatif", "Dont femmes": "Dont femmes" },
};

const ownIds = async (noun: Noun) => {
  const { territoryId } = placeIn("boulonnais");
  const rows = await (noun === "event"
    ? db.owner<{ id: string }[]>`select id from live_event where territory_id = ${territoryId} order by id`
    : db.owner<{ id: string }[]>`select id from live_job where territory_id = ${territoryId} order by id`);
  return rows.map(({ id }) => id);
};

/** Those that no closed plan locks. */
const openIds = async (noun: Noun) => {
  const locked = await db.owner<
    { id: string }[]
  >`select x.id from (select id, action_id from live_event union all
    select id, action_id from live_job) x join action a on a.id = x.action_id join plan p on p.id = a.plan_id
     where p.status in ('closed', 'abandoned')`;
  return (await ownIds(noun)).filter((id) => !locked.some((one) => one.id === id));
};

/** What stands there, column by column, but the marks of a change. */
const stored = async (noun: Noun) => {
  const rows = await (noun === "event"
    ? db.owner<Record<string, unknown>[]>`select * from live_event order by id`
    : db.owner<Record<string, unknown>[]>`select * from live_job order by id`);
  return rows.map(({ version: _v, updated_at: _at, updated_by: _by, ...row }) => row);
};

const sent = (noun: Noun, sheets: readonly Sheet[]) => receivedFor(noun, sheets);

test.each(["event", "job"] as const)(
  "a list of %ss that comes back as it left changes nothing",
  async (noun) => {
    const book = await books[noun]();
    const all = listIn(book).rows.length;
    const ids = await ownIds(noun);
    const listed = listIn(edited(book, ids)).rows.length;
    expect(listed).toBeGreaterThan(3);
    const { counts, asks } = await importOf(await sent(noun, edited(book, ids)));
    expect(asks.filter(({ value }) => value === null)).toEqual([]);
    expect(counts).toEqual({ same: listed });
    // Rows of other territories, which the list shows, are none of this one.
    const whole = await importOf(await sent(noun, book));
    expect(whole.counts).toEqual({ same: listed, ...(all > listed && { refused: all - listed }) });
  },
);

test.each(["event", "job"] as const)(
  "any edit of cells of a list of %ss comes back as exactly those edits, written, then given back",
  async (noun) => {
    const book = await books[noun]();
    const ids = await ownIds(noun);
    // A forecast that is realised is not listed.
    const listed = new Set(listIn(book).rows.map((row) => String(row[0]).split(":")[0]));
    const rows = (await openIds(noun)).filter((id) => listed.has(id));
    const reported =
      noun === "event"
        ? await db.owner<{ id: string }[]>`select id from live_event where status = 'reported'`
        : [];
    const words = fc.string({
      minLength: 1,
      maxLength: 20,
      unit: fc.constantFrom(..."abcdé =+’0123".split("")),
    });
    const edit = fc.record({
      at: fc.nat({ max: rows.length - 1 }),
      head: fc.constantFrom(...Object.keys(texts[noun])),
      said: words.map((said) => `x${said.trim()}`),
    });
    let written = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (asked) => {
        const edits = asked.flatMap(({ at, head, said }) => {
          const id = rows[at] ?? "";
          // What follows an event is said of one that is reported.
          if (head === "Suites à donner" && !reported.some((one) => one.id === id)) return [];
          return [{ id, head, cell: (head === "Dont femmes" ? 0 : said) as Cell }];
        });
        const last = new Map(edits.map((one) => [`${one.id} ${one.head}`, one]));
        const before = await stored(noun);
        const id = await sent(noun, edited(book, ids, edits));
        const { rows: seen, asks, counts } = await importOf(id);
        expect(asks.filter(({ value }) => value === null)).toEqual([]);
        const changes = seen
          .filter(({ kind }) => kind === "changed")
          .flatMap(({ rowId, said }) => said.map(({ label, after }) => `${rowId} ${label} ${after}`));
        const known = new Map(before.map((row) => [row.id, row]));
        const wanted = [...last.values()].flatMap(({ id: row, head, cell }) =>
          head === "Dont femmes" && known.get(row)?.women === 0
            ? []
            : [`${row} ${texts[noun][head]} ${cell}`],
        );
        expect(changes.toSorted()).toEqual(wanted.toSorted());
        expect(seen.filter(({ kind }) => kind !== "changed" && kind !== "same")).toEqual([]);
        if ((counts?.changed ?? 0) === 0) return;
        await applied(id);
        written += 1;
        const after = await stored(noun);
        const moved = after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]));
        expect(new Set(moved.map(({ id: row }) => row))).toEqual(
          new Set(wanted.map((said) => said.split(" ")[0])),
        );
        await done(undoImport, onImport(id, (await importOf(id)).version));
        expect(await stored(noun)).toEqual(before);
      }),
      { numRuns: 6 },
    );
    expect(written).toBeGreaterThan(0);
  },
  120_000,
);

test("what both sides moved is asked; what only one moved is theirs, or ours; what left is not erased", async () => {
  const book = await books.event();
  const [first = "", second = "", third = ""] = await openIds("event");
  await db.acting`update event set place = 'D’ici', version = version + 1 where id = any(${[first, second]})`;
  const sheets = edited(book, [first, second], [{ id: first, head: "Lieu", cell: "Du fichier" }]);
  const before = await importOf(await sent("event", sheets));
  const of = (id: string) => before.rows.find(({ rowId }) => rowId === id);
  expect([of(first)?.kind, of(second)?.kind]).toEqual(["conflict", "same"]);
  expect(of(third)).toBeUndefined();
  const [asked] = before.asks.filter(({ value }) => value === null);
  const id = await sent("event", sheets);
  await applied(id, { [asked?.id ?? ""]: "file" });
  const [row] = await db.owner<{ place: string }[]>`select place from event where id = ${first}`;
  expect(row?.place).toBe("Du fichier");
});

test("of two actions of one title, each event keeps its own", async () => {
  const { territoryId } = placeIn("boulonnais");
  const actions = await db.owner<
    { id: string }[]
  >`select a.id from live_action a join plan p on p.id = a.plan_id
    where a.territory_id = ${territoryId} and p.status = 'active' order by a.id limit 2`;
  const events = await db.owner<{ id: string }[]>`select id from live_event
    where territory_id = ${territoryId} and status = 'planned' order by id limit 2`;
  for (const [at, { id }] of events.entries()) {
    const action = actions[at]?.id ?? "";
    await db.acting`update action set title = 'Deux fois le même titre', version = version + 1 where id = ${action}`;
    await db.acting`update event set action_id = ${action}, version = version + 1 where id = ${id}`;
  }
  expect([actions.length, events.length]).toEqual([2, 2]);
  const sheets = edited(
    await books.event(),
    events.map(({ id }) => id),
  );
  expect((await importOf(await sent("event", sheets))).counts).toEqual({ same: 2 });
});

test("a day that moves takes a one-day event with it, and an emptied cell of a list of ours is emptied", async () => {
  const [one] = await db.owner<{ id: string; starts_on: Date }[]>`
    select id, starts_on from live_event where territory_id = ${placeIn("boulonnais").territoryId} and status = 'planned'
      and starts_on = ends_on and place <> '' and action_id is null limit 1`;
  const id = one?.id ?? "";
  const book = await books.event();
  const seen = await importOf(
    await sent(
      "event",
      edited(
        book,
        [id],
        [
          { id, head: "Premier jour", cell: { day: "2026-12-24" } },
          { id, head: "Lieu", cell: null },
        ],
      ),
    ),
  );
  expect(seen.counts).toEqual({ changed: 1 });
  expect(seen.rows[0]?.said).toEqual([
    expect.objectContaining({ label: "Premier jour", after: "24\u00a0décembre 2026" }),
    expect.objectContaining({ label: "Lieu", after: "" }),
  ]);
});

test.each(["event", "job"] as const)(
  "another territory’s %ss are refused at their row, and nothing of them is written",
  async (noun) => {
    const book = await books[noun]();
    const { territoryId } = placeIn("sambre-avesnois");
    const [other] = await (noun === "event"
      ? db.owner<{ id: string }[]>`select id from live_event where territory_id = ${territoryId} limit 1`
      : db.owner<{ id: string }[]>`select id from live_job where territory_id = ${territoryId} limit 1`);
    const [own = ""] = await ownIds(noun);
    const sheets = edited(book, [own]).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        String(row[0]).startsWith(own) ? [`${other?.id}:1`, ...row.slice(1)] : row,
      ),
    }));
    const seen = await importOf(await sent(noun, sheets));
    expect(seen.counts).toEqual({ refused: 1 });
    expect(seen.rows[0]?.said[0]?.sentence).toContain("n’est pas de ce territoire");
    // Its number is nobody else’s: the agent of the other territory compares it with nothing that A held.
    const theirs = await importOf(
      await receivedFor(noun, sheets, { actor: agentB, territory: "sambre-avesnois" }),
      agentB,
    );
    expect(theirs.counts).toEqual({ refused: 1 });
  },
);
