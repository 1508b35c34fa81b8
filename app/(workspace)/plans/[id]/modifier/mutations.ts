"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { alreadyWritten } from "@/db/kernel/idempotency";
import { deleteObjective } from "@/db/plans/objectives/bin";
import { addObjective, getObjective, moveObjective, renameObjective } from "@/db/plans/objectives/writes";
import { listOtherPeriods } from "@/db/plans/periods";
import { getEditedPlan, updatePlan, updatePlde } from "@/db/plans/writes";
import type { Viewer } from "@/lib/auth/viewer";
import { mutation } from "@/lib/kernel/mutation";
import { authorize, placeOfPlan } from "@/lib/permissions/can";
import { storedObjective, storedPlan, storedPlde } from "@/lib/plans/edited";
import {
  addObjectiveInput,
  deleteObjectiveInput,
  moveObjectiveInput,
  planInput,
  pldeInput,
  renameObjectiveInput,
} from "@/lib/plans/input";
import { wrongPlan } from "@/lib/plans/rules";
import { found, Invalid, Refusal, saved } from "@/lib/platform/errors";

const load = async (viewer: Viewer, planId: string) => found(await getEditedPlan(viewer.scope, planId));

/** An objective is placed where its plan is: authorised on the plan as stored. */
async function loadObjective(viewer: Viewer, objectiveId: string) {
  const objective = found(await getObjective(viewer.scope, objectiveId));
  return { objective, plan: (await load(viewer, objective.planId)).plan };
}

export const savePlan = mutation(planInput, async (input, viewer, landing) => {
  const { plan } = await load(viewer, input.planId);
  authorize(viewer, "plan.write", placeOfPlan(plan));
  // Rules that compare with the stored plan wait until the version is the one read: a conflict first.
  const others = await listOtherPeriods(viewer.scope, plan);
  const errors = input.version === plan.version && wrongPlan(input, plan, others, viewer.today);
  if (errors) throw new Invalid(errors);

  const { planId: id, version, requestKey, deliberation, ...change } = input;
  const target = { id, version, requestKey };
  const outcome = await updatePlan(viewer.scope, target, { ...change, deliberation: deliberation || null });
  if (outcome === "conflict")
    throw new Refusal("conflict", storedPlan((await load(viewer, id)).plan, viewer.timeZone));
  saved(outcome);

  revalidatePath(`/plans/${id}`);
  const moved = input.startsOn !== plan.startsOn || input.endsOn !== plan.endsOn;
  redirect(landing(`/plans/${id}?fait=${moved ? "periode" : "modifie"}`));
});

export const savePlde = mutation(pldeInput, async (input, viewer) => {
  const { plan, plde } = await load(viewer, input.planId);
  authorize(viewer, "plan.write", placeOfPlan(plan));
  found(plde.id === input.pldeId ? plde : null);

  const { pldeId: id, planId, version, requestKey, ...change } = input;
  const outcome = await updatePlde(viewer.scope, { id, version, requestKey }, change);
  if (outcome === "conflict")
    throw new Refusal("conflict", storedPlde((await load(viewer, planId)).plde, viewer.timeZone));
  saved(outcome);

  revalidatePath(`/plans/${planId}`, "layout");
  return "PLDE enregistré.";
});

export const add = mutation(addObjectiveInput, async (input, viewer) => {
  const { plan } = await load(viewer, input.planId);
  authorize(viewer, "plan.write", placeOfPlan(plan));

  found(await addObjective(viewer.scope, input));

  revalidatePath(`/plans/${plan.id}`, "layout");
  return input.parentId ? "Objectif ajouté." : "Ajouté au plan, sous son axe.";
});

export const rename = mutation(renameObjectiveInput, async (input, viewer) => {
  const { objective, plan } = await loadObjective(viewer, input.objectiveId);
  authorize(viewer, "plan.write", placeOfPlan(plan));

  const outcome = await renameObjective(viewer.scope, { ...input, id: objective.id }, input.label);
  if (outcome === "conflict") {
    const now = found(await getObjective(viewer.scope, objective.id));
    throw new Refusal("conflict", storedObjective(now, viewer.timeZone));
  }
  saved(outcome);

  revalidatePath(`/plans/${plan.id}`, "layout");
  return "Objectif enregistré.";
});

export const move = mutation(moveObjectiveInput, async ({ way, ...input }, viewer) => {
  const { objective, plan } = await loadObjective(viewer, input.objectiveId);
  authorize(viewer, "plan.write", placeOfPlan(plan));

  saved(await moveObjective(viewer.scope, { ...input, id: objective.id, planId: plan.id }, way));

  revalidatePath(`/plans/${plan.id}`, "layout");
  return "Ordre enregistré.";
});

export const remove = mutation(deleteObjectiveInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.objectiveId)
    redirect("/corbeille?fait=supprime");
  const { objective, plan } = await loadObjective(viewer, input.objectiveId);
  authorize(viewer, "plan.write", placeOfPlan(plan));

  saved(await deleteObjective(viewer.scope, { ...input, id: objective.id }));

  revalidatePath(`/plans/${plan.id}`, "layout");
  redirect("/corbeille?fait=supprime");
});
