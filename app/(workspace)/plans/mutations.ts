"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listLastChanged } from "@/db/plans/edition";
import { formatCount } from "@/lib/french/format";
import { form } from "@/lib/kernel/mutation";
import { createArchive, createPlan, deletePlan, updatePlan } from "@/lib/plans/gestures";
import { linesOf } from "@/lib/plans/lines";
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
import {
  deleteObjective,
  moveObjective,
  placeObjective,
  renameObjective,
} from "@/lib/plans/objectives/gestures";
import { addObjectives } from "@/lib/plans/objectives/several/gestures";
import { createPlde, deletePlde, updatePlde } from "@/lib/plans/plde/gestures";
import { renewPlan } from "@/lib/plans/renewal/gestures";
import { movesPeriod } from "@/lib/plans/rules";
import { createReview, deleteReview, reopenReview, settleReview, updateReview } from "@/lib/reviews/gestures";
import type { reviewSaid } from "@/lib/reviews/labels";
import { answerReview } from "@/lib/reviews/replies/gestures";
import { createSnapshot } from "@/lib/snapshots/gestures";
import { activatePlan, amendPlan, closePlan, endAmendment } from "@/lib/snapshots/moves";

export const savePlan = form(updatePlan, async (id, landing, _, { scope }) => {
  // Its page then says what the new period leaves outside.
  const fait = movesPeriod(await listLastChanged(scope, id)) ? "periode" : "modifie";
  revalidatePath(`/plans/${id}`);
  redirect(landing(`/plans/${id}?fait=${fait}`));
});

/** The page of the plan, where its objectives and its PLDE are read, and this one. */
const shown = () => revalidatePath("/plans", "layout");

export const savePlde = form(updatePlde, shown);
export const addPlde = form(createPlde, (id) => {
  shown();
  redirect(`/plans/plde/${id}?fait=cree`);
});
export const editPlde = form(updatePlde, (id, landing) => {
  shown();
  redirect(landing(`/plans/plde/${id}?fait=enregistre`));
});
export const removePlde = form(deletePlde, () => {
  shown();
  redirect("/corbeille?fait=supprime");
});
export const addPlan = form(createPlan, (id) => {
  shown();
  redirect(`/plans/${id}?fait=ouvert`);
});
export const addArchive = form(createArchive, (id) => {
  shown();
  redirect(`/plans/${id}?fait=entre`);
});
export const removePlan = form(deletePlan, () => {
  shown();
  redirect("/corbeille?fait=supprime");
});
/** The page of the plan says what was done of it. */
const stepped = (id: string, landing: (path: string) => string): never => {
  revalidatePath("/", "layout");
  redirect(landing(`/plans/${id}?fait=etape`));
};
export const submit = form(submitPlan, stepped);
export const withdraw = form(withdrawPlan, stepped);
export const sendBack = form(returnPlan, stepped);
export const approve = form(approvePlan, stepped);
export const activate = form(activatePlan, stepped);
export const amend = form(amendPlan, stepped);
export const endAmend = form(endAmendment, stepped);
export const askClose = form(askClosing, stepped);
export const close = form(closePlan, stepped);
export const abandon = form(abandonPlan, stepped);
export const reopen = form(reopenPlan, stepped);
export const resume = form(resumePlan, stepped);
export const endEntry = form(endArchive, stepped);
export const renew = form(renewPlan, (id) => {
  shown();
  redirect(`/plans/${id}?fait=reconduit`);
});
export const add = form(addObjectives, (_, __, { lines, parentId }) => {
  shown();
  const count = linesOf(String(lines), Boolean(parentId)).length;
  if (count > 1) return `${formatCount(count, "ligne ajoutée", "lignes ajoutées")} au plan.`;
  return parentId ? "Objectif ajouté." : "Orientation ajoutée au plan.";
});
export const place = form(placeObjective, shown);
export const rename = form(renameObjective, shown);
export const move = form(moveObjective, shown);
export const remove = form(deleteObjective, () => {
  shown();
  redirect("/corbeille?fait=supprime");
});

/** The page of the point, which says what was done; those of its plan, of its action and the homes say it too. */
const pointed = (fait: keyof typeof reviewSaid) => (id: string, landing: (path: string) => string) => {
  revalidatePath("/", "layout");
  redirect(landing(`/plans/avis/${id}?fait=${fait}`));
};
export const addPoint = form(createReview, pointed("ecrit"));
export const savePoint = form(updateReview, pointed("modifie"));
export const settlePoint = form(settleReview, pointed("regle"));
export const reopenPoint = form(reopenReview, pointed("rouvert"));
export const answerPoint = form(answerReview, () => revalidatePath("/", "layout"));
export const removePoint = form(deleteReview, () => {
  revalidatePath("/", "layout");
  redirect("/corbeille?fait=supprime");
});

export const takeSnapshot = form(createSnapshot, (_, __, { planId }) => {
  revalidatePath("/plans", "layout");
  redirect(`/plans/${planId}/instantanes?fait=pris`);
});
