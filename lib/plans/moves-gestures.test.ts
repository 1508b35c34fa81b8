import { afterAll, beforeAll, expect, test } from "vitest";
import type { PlanStatus } from "@/db/enums";
import { planWall } from "@/db/plans/wall";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { move } from "@/lib/kernel/verbs";
import { may, workflowOf } from "@/lib/kernel/workflow";
import { actors } from "@/lib/testing/actors";
import { planOf } from "@/lib/testing/plan-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";

// No page moves a plan yet: the kernel takes its moves as data all the same, over the laws that the database has already.
const moves = workflowOf<PlanStatus>()({
  submit: { from: ["draft", "returned"], to: "submitted" },
  withdraw: { from: ["submitted"], to: "draft" },
  return: { from: ["submitted"], to: "returned" },
});
/** The follow-up of a plan: a plan that is sent is moved, and its content is not written. */
const noun = { says: "", permission: "plan.write", key: "planId", part: "followUp" } as const;
const submit = move(planWall, {}, moves.submit, { ...noun, verb: "submit" });
const withdraw = move(planWall, {}, moves.withdraw, { ...noun, verb: "withdraw" });
const giveBack = move(planWall, {}, moves.return, { ...noun, verb: "return" });
// @ts-expect-error no plan is ever lost
move(planWall, {}, { from: ["draft"], to: "lost" }, { ...noun, verb: "lose" });

let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = (await planOf()).id;
  await db.acting`update plan set status = 'draft', version = version + 1 where id = ${planId}`;
});
afterAll(() => db.drop());

async function on() {
  const [row] = await db.owner<{ version: number; status: PlanStatus }[]>`
    select version, status from plan where id = ${planId}`;
  if (!row) throw new Error("No plan to try.");
  return { ...row, sent: { planId, version: String(row.version), requestKey: requestKey() as string } };
}

test("a plan goes from one status to another by the moves that are said, each once", async () => {
  const { sent, status } = await on();
  expect([may(moves.submit, { status }), may(moves.withdraw, { status })]).toEqual([true, false]);
  expect(await refusal(done(withdraw, sent))).toBe("locked");
  expect([await done(submit, sent), await done(submit, sent)]).toEqual([planId, planId]);
  expect((await on()).status).toBe("submitted");
  expect(await refusal(done(submit, (await on()).sent))).toBe("locked");
  expect(await refusal(done(withdraw, (await on()).sent, actors.elected))).toBe("forbidden");
  expect(await refusal(done(withdraw, (await on()).sent))).toBe("done");
  await done(submit, (await on()).sent);
  expect(await refusal(done(giveBack, (await on()).sent, actors.regional))).toBe("done");
  expect((await on()).status).toBe("returned");
  await db.acting`update plan set status = 'closed', closed_on = '2026-11-01', version = version + 1 where id = ${planId}`;
  expect(await refusal(done(submit, (await on()).sent))).toBe("planShut");
});
