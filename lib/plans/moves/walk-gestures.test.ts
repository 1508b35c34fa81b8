import { afterAll, beforeAll, expect, test } from "vitest";
import { type PlanMoveName, type PlanStatus, planMoveNames, planStatuses } from "@/db/enums";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { type Tx, triedOn } from "@/db/testing/tried";
import { actors } from "@/lib/testing/actors";
import { moves, putPlan, sent, wholePlan } from "@/lib/testing/plan-moves";
import { done, refusal } from "@/lib/testing/requests";
import { planMoves, standsFor } from "../workflow";

let db: Opened;
let planId = "";
beforeAll(async () => {
  db = await openSeeded();
  planId = await wholePlan(db);
});
afterAll(() => db.drop());

type Stand = { status: PlanStatus; amending: boolean; entering: boolean; closing_asked_on: string | null };
const at = (status: PlanStatus, marks: Partial<Stand> = {}): Stand => ({
  ...{ status, amending: false, entering: false, closing_asked_on: null },
  ...marks,
});

/** Every status, and what else of a plan opens or closes a move. */
const stands: readonly Stand[] = [
  ...planStatuses.map((status) => at(status)),
  at("active", { amending: true }),
  at("active", { closing_asked_on: "2026-11-02" }),
  at("closed", { entering: true }),
];
const { agentA, agentB, regional, elected, admin } = actors;
const movers = { agentA, agentB, regional, elected, admin };

/** The same move, written by hand: what the gesture would write, by the application's role. */
const direct = (name: PlanMoveName, { status }: Stand) => {
  const { to } = planMoves[name];
  return (tx: Tx) =>
    tx`update plan set ${tx({
      ...{ status: to, last_move: name, moved_on: "2026-11-02", move_reason: "Parce que." },
      ...(name === "amend" && {
        move_reference: "Avenant 1",
        amending: true,
        ends_on: "2028-06-30",
        signed_ends_on: "2027-12-31",
      }),
      ...(["amended", "close", "abandon"].includes(name) && { amending: false }),
      ...(name === "ask_close" && { closing_asked_on: "2026-11-23" }),
      ...(["close", "abandon"].includes(name) && { closing_asked_on: null }),
      ...(name === "close" && { final_report: "Le bilan.", closed_on: "2026-11-02" }),
      ...(name === "archive" && { entering: false }),
    })}, move_number = move_number + 1, version = version + 1 where id = ${planId} and status = ${status} returning id`;
};

test("every status, every hand, every move: the code and the database open the same", {
  timeout: 240_000,
}, async () => {
  const open: string[] = [];
  for (const stand of stands)
    for (const [who, actor] of Object.entries(movers))
      for (const name of planMoveNames) {
        const { closing_asked_on: closingAskedOn, ...plan } = stand;
        const stood = standsFor(name, { ...plan, closingAskedOn });
        // Those who make no move at all are tried where one begins.
        if (!stood && who !== "agentA" && who !== "regional") continue;
        const what = `${Object.values(stand).join(" ")}, ${who}: ${name}`;
        await putPlan(db, planId, stand);
        const inCode = await refusal(done(moves[name], await sent(db, planId, name), actor));
        await putPlan(db, planId, stand);
        const inBase = await triedOn(db.app, actor.scope, direct(name, stand));
        expect([what, inBase], what).toEqual([
          what,
          inCode === "done" ? "written" : expect.not.stringMatching("written"),
        ]);
        if (inCode === "done") open.push(what);
        if (!stood) expect(inCode, what).not.toBe("done");
        else if (who === "regional" || who === "agentA")
          expect(inCode === "done", what).toBe(
            planMoves[name].by === "plan.open" ||
              planMoves[name].by === (who === "agentA" ? "plan.submit" : "plan.decide"),
          );
        else expect(inCode, what).not.toBe("done");
      }
  // By hand, from rights.md: the agent sends, takes back and asks; the Région decides.
  const of = (who: string) => open.filter((what) => what.includes(`${who}:`)).length;
  expect([of("agentA"), of("regional"), of("agentB"), of("elected"), of("admin")]).toEqual([6, 20, 0, 0, 0]);
});
