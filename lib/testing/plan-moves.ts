import type { PlanMoveName } from "@/db/enums";
import type { Opened } from "@/db/testing/opened";
import type { Gesture } from "@/lib/kernel/gesture";
import {
  abandonPlan,
  approvePlan,
  askClosing,
  endArchive,
  reopenPlan,
  resumePlan,
  returnPlan,
  submitPlan,
  withdrawPlan,
} from "@/lib/plans/moves/gestures";
import { activatePlan, amendPlan, closePlan, endAmendment } from "@/lib/snapshots/moves";
import { planOf } from "./plan-requests";
import { requestKey } from "./requests";

export const moves: Record<PlanMoveName, Gesture> = {
  submit: submitPlan,
  withdraw: withdrawPlan,
  return: returnPlan,
  approve: approvePlan,
  activate: activatePlan,
  amend: amendPlan,
  amended: endAmendment,
  ask_close: askClosing,
  close: closePlan,
  abandon: abandonPlan,
  reopen: reopenPlan,
  resume: resumePlan,
  archive: endArchive,
};

const signature = { signedOn: "2025-01-14", deliberation: "2025-011" };
const reason = { moveReason: "Parce que." };

const comment = { moveReason: "" };

/** What a browser sends of each move, beside the plan. */
const typed: Record<PlanMoveName, Record<string, string>> = {
  ...{
    submit: comment,
    withdraw: comment,
    approve: comment,
    amended: comment,
    ask_close: comment,
    archive: comment,
  },
  ...{ return: reason, abandon: reason, resume: reason },
  activate: { ...signature, signatories: "Région, Boulonnais", ...comment },
  amend: {
    ...reason,
    ...{ movedOn: "2026-11-02", moveReference: "Avenant 1", endsOn: "2028-06-30", opens: "content" },
  },
  close: { finalReport: "Le bilan.", ...comment },
  reopen: { ...reason, ...signature },
};

/** The plan of the Boulonnais, which lacks nothing: its texts, an action of each axis, all of them done, a planned expense. */
export async function wholePlan(db: Opened): Promise<string> {
  const { id } = await planOf();
  await db.acting`update action set version = version + 1, expected_result = 'Attendu', status = 'done', progress = 100, result = 'Fait',
      blocked = false, blocked_on = null, blocked_reason = null, unblocking_condition = null, decision_awaited_from = 'none',
      planned_start_on = coalesce(planned_start_on, '2025-02-01'), planned_end_on = coalesce(planned_end_on, '2025-12-01'),
      actual_start_on = '2025-02-01', actual_end_on = '2025-12-01',
      lead_organisation_id = coalesce(lead_organisation_id, (select o.id from organisation o where o.region_id = action.region_id limit 1))
    where plan_id = ${id} and deleted_at is null`;
  await planned(db, id);
  return id;
}

/** An expense planned on an action of the plan, whatever holds it. */
const planned = (db: Opened, id: string) =>
  db.acting`insert into budget_line (id, region_id, territory_id, action_id, year, kind, label, planned_cents)
    select gen_random_uuid(), region_id, territory_id, id, 2025, 'operating', 'Poste d’animation', 2500000 from action
     where plan_id = ${id} and deleted_at is null order by id limit 1`;

type Put = Readonly<Record<string, string | number | boolean | null>>;

/** Puts a plan as its owner may, whatever it was: signed, and moved by nobody. */
export const putPlan = (db: Opened, id: string, columns: Put) =>
  db.acting`update plan set ${db.acting({
    ...{
      signed_on: "2025-01-14",
      deliberation: "2025-011",
      signatories: "Région, Boulonnais",
      ends_on: "2027-12-31",
    },
    ...{ signed_ends_on: null, amending: false, entering: false, closing_asked_on: null, final_report: null },
    closed_on: columns.status === "closed" ? "2026-11-01" : null,
    ...columns,
  })}, version = version + 1 where id = ${id}`;

/** The form of a move, as its page serves it. */
export async function sent(
  db: Opened,
  planId: string,
  name: PlanMoveName,
  change: Record<string, string> = {},
) {
  const [row] = await db.owner<{ version: number }[]>`select version from plan where id = ${planId}`;
  const key: string = requestKey();
  return { ...typed[name], ...change, planId, version: String(row?.version), requestKey: key };
}
