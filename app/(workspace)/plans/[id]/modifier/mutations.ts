"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listOtherPeriods } from "@/db/plans/periods";
import { getEditedPlan, updatePlan } from "@/db/plans/writes";
import type { Viewer } from "@/lib/auth/viewer";
import { form, mutation } from "@/lib/kernel/mutation";
import { authorize, placeOfPlan } from "@/lib/permissions/can";
import { storedPlan } from "@/lib/plans/edited";
import { planInput } from "@/lib/plans/input";
import {
  addObjective,
  deleteObjective,
  moveObjective,
  renameObjective,
} from "@/lib/plans/objectives/gestures";
import { updatePlde } from "@/lib/plans/plde/gestures";
import { wrongPlan } from "@/lib/plans/rules";
import { found, Invalid, Refusal, saved } from "@/lib/platform/errors";

const load = async (viewer: Viewer, planId: string) => found(await getEditedPlan(viewer.scope, planId));

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

/** The page of the plan, where its objectives and its PLDE are read, and this one. */
const shown = () => revalidatePath("/plans", "layout");

export const savePlde = form(updatePlde, shown);
export const add = form(addObjective, (_, __, { parentId }) => {
  shown();
  return parentId ? undefined : "Ajouté au plan, sous son axe.";
});
export const rename = form(renameObjective, shown);
export const move = form(moveObjective, shown);
export const remove = form(deleteObjective, () => {
  shown();
  redirect("/corbeille?fait=supprime");
});
