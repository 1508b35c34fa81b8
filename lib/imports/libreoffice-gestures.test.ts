import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readActions } from "@/db/actions/reads";
import { readEvents } from "@/db/events/reads";
import type { Hundreds } from "@/db/kernel/paged";
import { hasOffice, type OfficeFile, type OfficeFormat, savedByOffice } from "@/db/testing/libreoffice";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { placeIn } from "@/db/testing/projects";
import { actionColumns } from "@/lib/actions/csv";
import { eventColumns } from "@/lib/events/csv";
import { eventWords } from "@/lib/events/list";
import { formatClock } from "@/lib/french/clock";
import { formatEuros } from "@/lib/french/euros";
import { formatDate, formatPercent } from "@/lib/french/format";
import { formatOf } from "@/lib/sheets/reading/archive";
import { sheetsOf } from "@/lib/sheets/reading/sheets";
import { actors } from "@/lib/testing/actors";
import { importOf, planContent, receivedBook, receivedFor } from "@/lib/testing/import-requests";
import { type Typing, typedIn } from "@/lib/testing/typed-in";
import { exportedFile, listIn } from "@/lib/testing/workbooks";
import { inTrials, within } from "@/scripts/trial-size.mjs";

const here = hasOffice("ce qui revient de lui n’est pas prouvé ; les autres bibliothèques le sont.");
const { scope, today } = actors.agentA;
const formats: readonly OfficeFormat[] = ["xlsx", "ods"];
type Noun = "action" | "event";
const nouns: readonly Noun[] = ["action", "event"];

/** What is typed under a head, under what name a preview says it, and how. */
type Edit = { id: string; head: string; label?: string; typing: Typing; after: string };

let db: Opened;
let editable: Record<Noun, { id: string; following: boolean; described: boolean }[]>;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  const { actions } = await planContent();
  const { territoryId } = placeIn("boulonnais");
  editable = {
    action: actions.map(({ id, status, progressBasis, description }) => ({
      ...{
        id,
        following: status === "in_progress" && progressBasis === "hand",
        described: description !== "",
      },
    })),
    event: [
      ...(await db.owner<{ id: string; described: boolean }[]>`select e.id, e.description <> '' as described
        from live_event e left join action a on a.id = e.action_id left join plan p on p.id = a.plan_id
        where e.territory_id = ${territoryId} and p.status is distinct from 'closed' and p.status is distinct from 'abandoned'`),
    ].map((row) => ({ ...row, following: false })),
  };
});
afterAll(() => db.drop());

/** Every row of a list, that it comes by hundreds or not. */
async function whole<Row>(listed: readonly Row[] | Hundreds<Row>): Promise<Row[]> {
  if ("length" in listed) return [...listed];
  const rows: Row[] = [];
  for await (const some of listed) rows.push(...some);
  return rows;
}

/** The rows of the Boulonnais that the agent downloads. */
async function exported(noun: Noun, format: OfficeFormat): Promise<OfficeFile> {
  const ids = new Set(editable[noun].map(({ id }) => id));
  const own = async <Row extends { id: string }>(listed: readonly Row[] | Hundreds<Row>) =>
    (await whole(listed)).filter(({ id }) => ids.has(id));
  const listed =
    noun === "action"
      ? exportedFile(
          noun,
          {
            columns: actionColumns(today),
            rows: await own(await readActions(scope, {}, { key: "titre", direction: "asc" }, today)),
          },
          { format },
        )
      : exportedFile(
          noun,
          {
            columns: eventColumns(today),
            rows: await own(
              await readEvents(scope, {}, { key: "date", direction: "asc" }, today, eventWords),
            ),
          },
          { format },
        );
  return { format, bytes: await listed };
}

/** What a preview of a file says, cell by cell. */
async function changesIn(noun: Noun, { format, bytes }: OfficeFile) {
  expect(await formatOf(bytes)).toBe(format);
  const sheets = await sheetsOf(bytes, format);
  const id = await (noun === "action" ? receivedBook(sheets) : receivedFor(noun, sheets));
  const { rows, asks } = await importOf(id);
  return {
    asks: asks.filter(({ value }) => value === null).map(({ label }) => label),
    others: rows
      .filter(({ kind }) => kind !== "changed" && kind !== "same")
      .flatMap(({ said }) => said.map(({ sentence }) => sentence)),
    read: rows.length,
    changed: rows
      .filter(({ kind }) => kind === "changed")
      .flatMap(({ rowId, said }) => said.map(({ label, after }) => `${rowId} ${label} ${after}`))
      .toSorted(),
  };
}

const line = fc
  .string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(..."abcdéàœ’€ =+-&<«»0123".split("")) })
  .map((said) => `É${said.trim()}`);
/** Long, of several lines, or of figures alone: what a spreadsheet would rather hold otherwise. */
const words = fc.oneof(
  line,
  fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join("\n")),
  line.map((said) => `${said} ${"très long ".repeat(60)}fin`),
  fc.constantFrom("012345678", "00012", "12/03", "1E5", "VRAI"),
);
const oneLine = fc.oneof(line, fc.constantFrom("00415", "=A1", "62200", "1/2", "10:30"));
const texts: Record<Noun, readonly (readonly [head: string, label: string, fc.Arbitrary<string>])[]> = {
  action: [
    ["Description", "Description", words],
    ["Résultat attendu", "Résultat attendu", words],
    ["Action", "Intitulé", line],
  ],
  event: [
    ["Description", "Description", words],
    ["Lieu", "Lieu", oneLine],
    ["Événement", "Intitulé", line],
  ],
};

/** What someone types in rows taken at random, one cell of each at most. */
function drawn(noun: Noun): Edit[] {
  const rows = fc.sample(fc.shuffledSubarray(editable[noun], { minLength: 8, maxLength: 10 }), 1)[0] ?? [];
  return rows.map(({ id, following, described }, at): Edit => {
    if (noun === "action" && following && at % 2 === 0)
      return {
        id,
        head: "Avancement (%)",
        label: "Avancement",
        typing: { share: 0.37 },
        after: formatPercent(37),
      };
    if (at === 0 && described) return { id, head: "Description", typing: null, after: "" };
    if (noun === "action" && at === 1)
      return { id, head: "Début prévu", typing: { day: "2024-01-02" }, after: formatDate("2024-01-02") };
    if (noun === "event" && at < 2)
      return { id, head: "Heure de début", typing: { hour: "06:17" }, after: formatClock("06:17") };
    if (noun === "event" && at === 2)
      return { id, head: "Coût", typing: { number: 1_234.56 }, after: formatEuros(123_456) };
    if (noun === "event" && at === 3) return { id, head: "Capacité", typing: { number: 137 }, after: "137" };
    const [head, label, said] = texts[noun][at % 3] ?? ["Description", "Description", line];
    const text = fc.sample(said, 1)[0] ?? "";
    return { id, head, label, typing: { text }, after: text };
  });
}

async function typing({ format, bytes }: OfficeFile, edits: readonly Edit[]): Promise<OfficeFile> {
  const { heads } = listIn(await sheetsOf(bytes, format));
  const cells = edits.map(({ id, head, typing: typed }) => ({
    id,
    column: heads.indexOf(head),
    typing: typed,
  }));
  expect(cells.filter(({ column }) => column < 0)).toEqual([]);
  return typedIn({ format, bytes }, cells);
}

/** Files of both nouns, in one start of LibreOffice. */
async function saved<One extends { file: OfficeFile }>(
  files: readonly One[],
  to: OfficeFormat,
): Promise<One[]> {
  const done = await savedByOffice(
    files.map(({ file }) => file),
    to,
  );
  return files.map((one, index) => ({ ...one, file: done[index] ?? one.file }));
}

async function everyExport(from: readonly OfficeFormat[]) {
  const all: { noun: Noun; how: string; file: OfficeFile }[] = [];
  for (const noun of nouns)
    for (const format of from)
      all.push({ noun, how: `${noun}: ${format}`, file: await exported(noun, format) });
  return all;
}

describe.skipIf(!here)("a list that LibreOffice opened and saved", () => {
  test(
    "changes nothing where nothing was typed, and exactly what was typed otherwise",
    async () => {
      // A start takes five seconds: every way from one format to another in the trials, the one that lost percentages here.
      const ways = inTrials ? formats : (["ods"] as const);
      for (const to of ways) {
        const back = await saved(await everyExport(ways), to);
        for (const { noun, how, file } of back)
          expect(await changesIn(noun, file), `${how} to ${to}`).toEqual({
            ...{ asks: [], others: [], changed: [], read: editable[noun].length },
          });
        const typed = await Promise.all(
          back.map(async (one) => {
            const edits = drawn(one.noun);
            return { ...one, edits, file: await typing(one.file, edits) };
          }),
        );
        for (const then of ways)
          for (const { noun, how, file, edits } of await saved(typed, then)) {
            const { changed, ...rest } = await changesIn(noun, file);
            const said = `${how} to ${to}, typed in, to ${then}`;
            expect(rest, said).toEqual({ asks: [], others: [], read: editable[noun].length });
            const wanted = edits.map(({ id, head, label = head, after }) => `${id} ${label} ${after}`);
            expect(changed, said).toEqual(wanted.toSorted());
          }
      }
    },
    within(120_000),
  );
});
