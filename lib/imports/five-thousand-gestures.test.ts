import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getImport } from "@/db/imports/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { updateAction } from "@/lib/actions/gestures";
import { readBook } from "@/lib/sheets/read";
import { create, on, recording } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, receivedFor, rowsFor } from "@/lib/testing/import-requests";
import { meanwhile } from "@/lib/testing/meanwhile";
import { done } from "@/lib/testing/requests";
import { inTrials, within } from "@/scripts/trial-size.mjs";

const size = inTrials ? 5_000 : 500;
const { agentA, agentB, regional } = actors;

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** Events of four years, several a day, in words of their own. */
async function book(): Promise<Uint8Array> {
  const day = (at: number) => new Date(Date.UTC(2027, 0, 1 + (at % 1_400)));
  const rows = Array.from({ length: size }, (_, at) => [
    ...[`Rencontre d’essai numéro ${at + 1}`, "Atelier collectif", day(at), "09:30", `Salle ${at % 40}`],
    `Ce que recouvre la rencontre ${at + 1}, en une phrase.`,
  ]);
  const head = ["Événement", "Type", "Premier jour", "Heure de début", "Lieu", "Description"];
  return writeXlsx({ sheets: [{ name: "Événements", rows: [head, ...rows] }] });
}

/** Milliseconds of processor that PostgreSQL gave to this database, by its connections: nothing that others do of the machine counts. */
async function served(): Promise<Map<number, number>> {
  const rows = await db.owner<
    { pid: number }[]
  >`select pid from pg_stat_activity where datname = current_database()`;
  return new Map(
    rows.map(({ pid }) => {
      const [user = 0, system = 0] =
        readFileSync(`/proc/${pid}/stat`, "latin1")
          .split(") ")
          .at(-1)
          ?.split(" ")
          .slice(11, 13)
          .map(Number) ?? [];
      return [pid, (user + system) * 10];
    }),
  );
}

/** What something takes: of the clock, and of the processor, of this process and of PostgreSQL. */
async function measured<T>(run: () => Promise<T>) {
  const [before, own, start] = [await served(), process.cpuUsage(), performance.now()];
  const value = await run();
  const { user, system } = process.cpuUsage(own);
  let processor = (user + system) / 1_000;
  for (const [pid, spent] of await served()) processor += spent - (before.get(pid) ?? 0);
  return { value, clock: performance.now() - start, processor };
}

test(
  "five thousand events: a preview within ten seconds, written at once, while others read and write",
  async () => {
    const bytes = await book();
    const read = await measured(() => readBook(bytes, "file"));
    const preview = await measured(async () => importOf(await receivedFor("event", read.value.sheets)));
    const { id, counts } = preview.value;
    expect(counts).toEqual({ new: size });

    const other = await create({ title: "Ailleurs pendant ce temps" }, agentB);
    let version = 1;
    const applying = measured(() => applied(id));
    const reading = meanwhile(applying, async () => {
      const one = await getImport(agentA.scope, id);
      // All of it is there, or nothing.
      const [event] = await db.owner<
        { count: number }[]
      >`select count(*)::integer as count from event where title like 'Rencontre d’essai %'`;
      expect([0, size]).toContain(event?.count);
      expect(one?.rows).toHaveLength(size);
    });
    const editing = meanwhile(applying, async () => {
      await done(
        updateAction,
        { ...recording({ title: `Ailleurs, ${version}` }), ...on(other, version) },
        agentB,
      );
      version += 1;
    });
    const [apply, reads, edits] = await Promise.all([applying, reading, editing]);
    const said = (one: { clock: number; processor: number }) =>
      `${Math.round(one.clock)} ms, ${Math.round(one.processor)} de processeur`;
    process.stdout.write(
      `${size} événements : lecture ${Math.round(read.clock)} ms ; aperçu ${said(preview)} ; import ${said(apply)} ; ${reads.times} lectures, ${Math.round(reads.longest)} ms au plus ; ${edits.times} modifications, ${Math.round(edits.longest)} ms au plus\n`,
    );
    expect(apply.value).toHaveLength(size);
    expect(preview.processor).toBeLessThan(10_000);
    for (const { times, longest } of [reads, edits]) {
      expect(times).toBeGreaterThan(inTrials ? 3 : 0);
      // Whatever the machine does besides: a part of what the import takes, which is long in the trials alone.
      expect(longest).toBeLessThan(Math.max(inTrials ? 3_000 : 10_000, apply.clock / 5));
    }
  },
  within(120_000),
);

test(
  "five thousand structures, each of which could be another: a preview within ten seconds",
  async () => {
    const rows = Array.from({ length: size }, (_, at) => [`Régie d’essai numéro ${at}`, `RE${at}`, "Autre"]);
    const how = { actor: regional, territory: "nord-pas-de-calais" };
    const { value, clock, processor } = await measured(async () =>
      importOf(await rowsFor("organisation", [["Nom", "Sigle", "Nature"], ...rows], how), regional),
    );
    process.stdout.write(
      `${size} structures : aperçu ${Math.round(clock)} ms, ${Math.round(processor)} de processeur\n`,
    );
    expect(value.counts).toEqual({ new: size });
    expect(processor).toBeLessThan(10_000);
  },
  within(120_000),
);
