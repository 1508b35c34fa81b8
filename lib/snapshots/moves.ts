import "server-only";
import { joining } from "@/db/kernel/joining";
import { type Tx, writeInScope } from "@/db/scope";
import { takeOfMove } from "@/db/snapshots/take";
import type { Gesture } from "@/lib/kernel/gesture";
import * as moves from "@/lib/plans/moves/gestures";

/** A move of plans, and in its transaction the snapshot that it calls for: both are written, or none. Sent again, it takes none again. */
const keeping = (move: Gesture, taken: Parameters<typeof takeOfMove>[3]): Gesture => ({
  ...move,
  run(actor, entries, on) {
    const { scope, today } = actor;
    const work = async (tx: Tx) => {
      const ids = await move.run(actor, entries, tx);
      await takeOfMove(tx, scope, ids, taken, today);
      return ids;
    };
    return on ? joining(on, scope, work) : writeInScope(scope, work);
  },
});

/** « Mettre en vigueur », and the plan as it is signed. */
export const activatePlan = keeping(moves.activatePlan, { kind: "signature", label: "none" });

/** « Enregistrer un avenant »: the plan as it finds it. */
export const amendPlan = keeping(moves.amendPlan, { kind: "amendment", label: "amendment" });

/** « Terminer l’avenant »: the plan as it leaves it. */
export const endAmendment = keeping(moves.endAmendment, { kind: "amendment", label: "amended" });

/** « Clore »: the plan at its end. */
export const closePlan = keeping(moves.closePlan, { kind: "closing", label: "none" });
