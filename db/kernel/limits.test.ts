import { afterAll, beforeAll, expect, test } from "vitest";
import { eventLimits } from "../events/limits";
import { jobLimits } from "../jobs/limits";
import { holderLimits } from "../projects/holder/limits";
import { projectLimits } from "../projects/limits";
import { meetingLimits } from "../projects/meetings/limits";
import { type Opened, openSeeded } from "../testing/opened";

type Bounds = number | { min: number; max: number };

/** Every noun that says its bounds, with a row that nothing else of its table holds back. */
const nouns: Record<string, { limits: Readonly<Record<string, Bounds>>; free: string }> = {
  event: {
    limits: eventLimits,
    free: "status = 'reported' and attendance is null and holders_attending is null and elected_attending is null and women_attending is null",
  },
  holder: { limits: holderLimits, free: "erased_on is null" },
  job: { limits: jobLimits, free: "headcount = 1 and women is null" },
  meeting: { limits: meetingLimits, free: "true" },
  project: { limits: projectLimits, free: "status = 'dropped'" },
};

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Is a row of the demonstration accepted with this value? The owner writes, so that the CHECKs alone answer. */
const accepts = (noun: string, free: string, column: string, value: string | number): Promise<boolean> =>
  db.acting
    .begin(async (tx) => {
      const [row] = await tx.unsafe<{ id: string }[]>(`select id from ${noun} where ${free} limit 1`);
      if (!row) throw new Error(`No ${noun} to try.`);
      await tx`update ${tx(noun)} set ${tx({ [column]: value })}, version = version + 1 where id = ${row.id}`;
      throw new Error("undone");
    })
    .catch((error: Error) => {
      if (/^No /.test(error.message)) throw error;
      return error.message === "undone";
    });

const cases = Object.entries(nouns).flatMap(([noun, { limits, free }]) =>
  Object.entries(limits).map(([name, bounds]) => ({ noun, free, column: snake(name), bounds })),
);

test.each(cases)(
  "$noun.$column takes each bound of its dictionary, and refuses the one beyond",
  async ({ noun, free, column, bounds }) => {
    const taken = (value: string | number) => accepts(noun, free, column, value);
    if (typeof bounds === "number") {
      expect(await taken("é".repeat(bounds))).toBe(true);
      expect(await taken("é".repeat(bounds + 1))).toBe(false);
      return;
    }
    const { min, max } = bounds;
    expect([await taken(min), await taken(max), await taken(min - 1), await taken(max + 1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  },
);
