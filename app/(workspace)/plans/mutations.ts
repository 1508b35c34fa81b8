"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listLastChanged } from "@/db/plans/edition";
import { form } from "@/lib/kernel/mutation";
import { updatePlan } from "@/lib/plans/gestures";
import {
  addObjective,
  deleteObjective,
  moveObjective,
  renameObjective,
} from "@/lib/plans/objectives/gestures";
import { updatePlde } from "@/lib/plans/plde/gestures";
import { movesPeriod } from "@/lib/plans/rules";

export const savePlan = form(updatePlan, async (id, landing, _, { scope }) => {
  // Its page then says what the new period leaves outside.
  const fait = movesPeriod(await listLastChanged(scope, id)) ? "periode" : "modifie";
  revalidatePath(`/plans/${id}`);
  redirect(landing(`/plans/${id}?fait=${fait}`));
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
