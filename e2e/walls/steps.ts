import * as steps from "@/lib/actions/steps/gestures";
import { addingStep, editingStep } from "@/lib/testing/step-requests";
import { written } from "./expected";
import { binned } from "./prepare";
import { doneStep, freeStep, openedBy, stepped, todoStep } from "./step-rows";
import { type On, of, type Tried } from "./trying";

const onStep: On = { table: "step", idField: "stepId", allowed: { ...written, agentA: ["ofA"] } };
const onAction: On = { table: "action", idField: "actionId", allowed: written };
const { actionId: _id, requestKey: _key, ...adding } = addingStep("");

/** Every gesture on steps, and on where a progress comes from. */
export const triedSteps: Readonly<Record<string, Tried>> = {
  addStep: of({ ...onAction, writes: "step", makes: true, ready: openedBy("id") }, steps.addStep, adding),
  editStep: of(onStep, steps.editStep, editingStep({ label: "Rejeu" }), { ready: todoStep }),
  tickStep: of(onStep, steps.tickStep, {}, { ready: todoStep }),
  untickStep: of(onStep, steps.untickStep, {}, { ready: doneStep }),
  placeStep: of(onStep, steps.placeStep, { place: "2" }, { ready: todoStep }),
  settleBasis: of(onAction, steps.settleBasis, { progressBasis: "steps" }, { ready: stepped }),
  deleteStep: of(onStep, steps.deleteStep, {}, { ready: todoStep }),
  restoreStep: of(onStep, steps.restoreStep, {}, { ready: binned("step", freeStep) }),
};
