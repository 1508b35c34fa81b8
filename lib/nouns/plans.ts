import "server-only";
import { newArchive, newPlan, planFields, planMain } from "@/lib/plans/fields";
import { restorePlan } from "@/lib/plans/gestures";
import {
  planActivation,
  planAmendment,
  planClosing,
  planComment,
  planReason,
  planReopening,
} from "@/lib/plans/moves/fields";
import { objectiveFields, objectiveName } from "@/lib/plans/objectives/fields";
import { restoreObjective } from "@/lib/plans/objectives/gestures";
import { pldeFields } from "@/lib/plans/plde/fields";
import { restorePlde } from "@/lib/plans/plde/gestures";

/** What is said of plans, of what they stand under and of what stands on them. */
export const planNouns = {
  plan: {
    label: "Plan",
    fields: planFields,
    forms: [
      ...[planMain, newPlan, newArchive, planAmendment, planActivation],
      ...[planClosing, planReopening, planReason, planComment],
    ],
    reads: "plan.read",
    bin: {
      word: "plan",
      name: "Plan",
      deleted: "supprimé",
      restored: "restauré",
      path: "/plans",
      gesture: restorePlan,
      key: "planId",
    },
  },
  plan_transition: { label: "Étape d’un plan", forms: [], reads: "plan.read" },
  plde: {
    label: "PLDE",
    fields: pldeFields,
    forms: [pldeFields],
    reads: "plan.read",
    bin: {
      word: "plde",
      name: "PLDE",
      deleted: "supprimé",
      restored: "restauré",
      path: "/plans/plde",
      gesture: restorePlde,
      key: "pldeId",
    },
  },
  objective: {
    label: "Objectif",
    fields: objectiveFields,
    forms: [objectiveName],
    reads: "plan.read",
    bin: {
      word: "objectif",
      name: "Objectif",
      deleted: "supprimé",
      restored: "restauré",
      // Read on its plan.
      path: "/plans",
      gesture: restoreObjective,
      key: "objectiveId",
    },
  },
} as const;
