import { afterAll, beforeAll, expect, test } from "vitest";
import { accountLimits } from "../accounts/limits";
import { budgetLimits } from "../actions/budget/limits";
import { fundingLimits } from "../actions/fundings/limits";
import { actionLimits } from "../actions/limits";
import { noteLimits } from "../actions/notes/limits";
import { stepLimits } from "../actions/steps/limits";
import { commentLimits } from "../comments/limits";
import { decisionLimits } from "../decisions/limits";
import { eventLimits } from "../events/limits";
import { jobLimits } from "../jobs/limits";
import { termLimits } from "../nomenclatures/limits";
import { operationLimits } from "../operations/limits";
import { organisationLimits } from "../organisations/limits";
import { planLimits } from "../plans/limits";
import { objectiveLimits } from "../plans/objectives/limits";
import { pldeLimits } from "../plans/plde/limits";
import { regionalObjectiveLimits } from "../policy/objectives/limits";
import { policySectionLimits } from "../policy/sections/limits";
import { holderLimits } from "../projects/holder/limits";
import { projectLimits } from "../projects/limits";
import { meetingLimits } from "../projects/meetings/limits";
import { regionLimits } from "../regions/limits";
import { reviewLimits } from "../reviews/limits";
import { replyLimits } from "../reviews/replies/limits";
import { schemeContactLimits } from "../schemes/contacts/limits";
import { schemeLimits } from "../schemes/limits";
import { snapshotLimits } from "../snapshots/limits";
import { territoryLimits } from "../territories/limits";
import { declaredIn } from "../testing/declared";
import { type Opened, openSeeded } from "../testing/opened";

type Bounds = number | { min: number; max: number };

type Noun = {
  limits: Readonly<Record<string, Bounds>>;
  /** A row that nothing else of the table holds back: for each column, or for all. */
  free: string | Readonly<Record<string, string>>;
};

/** Every noun that says its bounds. */
const nouns: Record<string, Noun> = {
  account: { limits: accountLimits, free: "true" },
  action: {
    limits: actionLimits,
    free: {
      ...{
        title: "true",
        description: "true",
        expected_result: "true",
        progress: "status = 'in_progress' and progress_basis = 'hand'",
      },
      number: "number = 1",
      ...{ lead_function: "true", lead_name: "true", elected_function: "true", elected_name: "true" },
      target_fte: "true",
      ...{ status_reason: "status = 'cancelled'", result: "status = 'done'" },
      ...{ blocked_reason: "blocked", unblocking_condition: "blocked" },
    },
  },
  decision: {
    limits: decisionLimits,
    free: { decided_by: "true", text: "true", owner: "owned_by <> 'none'" },
  },
  budget_line: { limits: budgetLimits, free: "planned_cents is not null and actual_cents is not null" },
  funding: { limits: fundingLimits, free: "status = 'settled'" },
  event: {
    limits: eventLimits,
    free: "status = 'reported' and attendance is null and holders_attending is null and elected_attending is null and women_attending is null",
  },
  holder: { limits: holderLimits, free: "erased_on is null" },
  job: { limits: jobLimits, free: "headcount = 1 and women is null" },
  meeting: { limits: meetingLimits, free: "true" },
  step: { limits: stepLimits, free: "true" },
  note: { limits: noteLimits, free: "true" },
  review: { limits: reviewLimits, free: "true" },
  comment: { limits: commentLimits, free: "withdrawn_at is null" },
  reply: { limits: replyLimits, free: "true" },
  objective: { limits: objectiveLimits, free: "true" },
  organisation: { limits: organisationLimits, free: "true" },
  nomenclature: { limits: termLimits, free: "true" },
  operation: { limits: operationLimits, free: "true" },
  policy_section: { limits: policySectionLimits, free: "true" },
  regional_objective: { limits: regionalObjectiveLimits, free: "true" },
  scheme: { limits: schemeLimits, free: "true" },
  scheme_contact: { limits: schemeContactLimits, free: "true" },
  plan: { limits: planLimits, free: "true" },
  plde: { limits: pldeLimits, free: "true" },
  territory: { limits: territoryLimits, free: "kind <> 'region'" },
  project: { limits: projectLimits, free: "status = 'dropped'" },
  region: { limits: regionLimits, free: "true" },
  snapshot: { limits: snapshotLimits, free: "true" },
};

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Case = { noun: string; free: string; column: string; bounds: Bounds };

/** Is a row of the demonstration accepted with this value? The owner writes, so that the CHECKs alone answer. */
const accepts = ({ noun, free, column }: Case, value: string | number): Promise<boolean> =>
  db.acting
    .begin(async (tx) => {
      const [row] = await tx.unsafe<{ id: string }[]>(`select id from ${noun} where ${free} limit 1`);
      if (!row) throw new Error(`No ${noun} to try.`);
      // One that never changes has a trigger that says so.
      if (noun === "snapshot") await tx`alter table snapshot disable trigger frozen`;
      await tx`update ${tx(noun)} set ${tx({ [column]: value })}, version = version + 1 where id = ${row.id}`;
      throw new Error("undone");
    })
    .catch((error: Error) => {
      if (/^No /.test(error.message)) throw error;
      return error.message === "undone";
    });

const cases: [string, Case][] = Object.entries(nouns).flatMap(([noun, { limits, free }]) =>
  Object.entries(limits).map(([name, bounds]): [string, Case] => {
    const column = snake(name);
    const freed = typeof free === "string" ? free : (free[column] ?? "false");
    return [`${noun}.${column}`, { noun, free: freed, column, bounds }];
  }),
);

test.each(cases)("%s takes each bound of its dictionary, and refuses the one beyond", async (_, one) => {
  const { bounds } = one;
  const taken = (value: string | number) => accepts(one, value);
  if (typeof bounds === "number") {
    expect(await taken("é".repeat(bounds))).toBe(true);
    expect(await taken("é".repeat(bounds + 1))).toBe(false);
    return;
  }
  const { min, max } = bounds;
  expect([await taken(min), await taken(max), await taken(min - 1), await taken(max + 1)]).toEqual([
    ...[true, true, false, false],
  ]);
});

test("every noun that says its bounds is in the list of this test", async () => {
  const listed: unknown[] = Object.values(nouns).map(({ limits }) => limits);
  for (const { file, key, value } of await declaredIn("limits.ts"))
    if (key.endsWith("Limits"))
      expect(listed.includes(value), `db/${file}: ${key} in nouns of db/kernel/limits.test.ts`).toBe(true);
});
