import "server-only";
import type { PlanMoveName } from "@/db/enums";
import { listPlanContents } from "@/db/plans/contents";
import { holdPeriods } from "@/db/plans/parents";
import type { plans } from "@/db/plans/table";
import { planWall } from "@/db/plans/wall";
import { listOpenPoints } from "@/db/reviews/reads";
import type { Dictionary } from "@/lib/kernel/dictionary";
import type { Errors } from "@/lib/kernel/gesture";
import type { Values } from "@/lib/kernel/parse";
import { update } from "@/lib/kernel/verbs";
import { Refusal } from "@/lib/platform/errors";
import { lacksOf } from "../lacks";
import { planMoves, standsFor } from "../workflow";
import { moveFields } from "./fields";
import { closingDay, notYet, wrongAmendment, wrongSignature } from "./rules";

type Row = typeof plans.$inferSelect;
type Other = { id: string; title: string; startsOn: string; endsOn: string };

type More<F extends Dictionary> = {
  /** What else the move must not contradict, by field. */
  guard?(typed: Values<F>, row: Row, others: readonly Other[], today: string): Errors | null;
  keeps?(typed: Values<F>, row: Row, today: string): Partial<Row>;
};

const closed = (name: PlanMoveName, row: Row): Refusal | null => {
  if (standsFor(name, row)) return null;
  return new Refusal("planMove");
};

/**
 * A move of plans, from its data: the plans of their territories are held, then what the move lacks is asked of each as the move
 * would leave it. Refused as `planMove` from where it does not begin, as `planIncomplete` while something is missing.
 */
function moving<F extends Dictionary>(name: PlanMoveName, fields: F, { guard, keeps }: More<F> = {}) {
  const { by: permission, to: status, says } = planMoves[name];
  // The fields of a move are columns of a plan, but for those that are said to be aside.
  const columns: Dictionary = fields;
  return update(planWall, columns as Record<never, never>, {
    ...{ verb: name, key: "planId", permission, says },
    async parents(tx, { scope }, _, ids) {
      const periods = await holdPeriods(tx, scope, ids);
      const actions = await listPlanContents(scope, ids, tx);
      return { periods, actions, points: await listOpenPoints(scope, ids, tx) };
    },
    hopeless: (row) => closed(name, row),
    guard(values, { periods, actions, points }, { row, actor: { today } }) {
      const typed = values as Values<F>;
      const others = periods.filter(
        ({ id, territoryId }) => id !== row.id && territoryId === row.territoryId,
      );
      const refusal = closed(name, row);
      if (refusal) throw refusal;
      const errors = guard?.(typed, row, others, today) ?? null;
      if (errors) return errors;
      const later = notYet(name, row, others, today);
      if (later) throw new Refusal("planMove", undefined, `${later} Rien n’a été enregistré.`);
      const after = { ...row, moveReason: null, moveReference: null, ...typed };
      if (
        lacksOf(
          name,
          after,
          actions.filter(({ planId }) => planId === row.id),
          points.filter(({ planId }) => planId === row.id),
        ).length > 0
      )
        throw new Refusal("planIncomplete");
      return null;
    },
    keeps: (values, _, { row, actor: { today } }) => ({
      ...{ moveReason: null, moveReference: null, movedOn: today, ...values },
      ...keeps?.(values as Values<F>, row, today),
      ...{ status, lastMove: name, moveNumber: row.moveNumber + 1 },
    }),
  });
}

export const submitPlan = moving("submit", moveFields.submit);
export const withdrawPlan = moving("withdraw", moveFields.withdraw);
export const returnPlan = moving("return", moveFields.return);
export const approvePlan = moving("approve", moveFields.approve);

/** « Mettre en vigueur »: its signature is the moment that counts. */
export const activatePlan = moving("activate", moveFields.activate, {
  guard: (typed, row, _, today) => wrongSignature(typed, row, today),
  keeps: ({ signedOn }) => ({ movedOn: signedOn }),
});

/** « Enregistrer un avenant »: the end that was signed is kept, and the content opens where the amendment says so. */
export const amendPlan = moving("amend", moveFields.amend, {
  guard: wrongAmendment,
  keeps: ({ endsOn, opens }, row) => ({
    signedEndsOn: row.signedEndsOn ?? (endsOn === row.endsOn ? null : row.endsOn),
    amending: opens === "content",
  }),
});

export const endAmendment = moving("amended", moveFields.amended, { keeps: () => ({ amending: false }) });

export const askClosing = moving("ask_close", moveFields.ask_close, {
  keeps: (_, __, today) => ({ closingAskedOn: today }),
});

/** « Clore »: with its final report, no action left open. */
export const closePlan = moving("close", moveFields.close, {
  keeps: (_, row, today) => ({
    ...{ closingAskedOn: null, amending: false },
    closedOn: closingDay(row, today),
  }),
});

export const abandonPlan = moving("abandon", moveFields.abandon, {
  keeps: () => ({ closingAskedOn: null, amending: false }),
});

export const reopenPlan = moving("reopen", moveFields.reopen, {
  guard: (typed, row, _, today) => wrongSignature(typed, row, today),
  keeps: () => ({ closedOn: null }),
});

export const resumePlan = moving("resume", moveFields.resume, { keeps: () => ({ closedOn: null }) });

/** « Terminer la saisie » of the archive of a past plan. */
export const endArchive = moving("archive", moveFields.archive, { keeps: () => ({ entering: false }) });
