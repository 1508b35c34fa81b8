"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getBudgetLine } from "@/db/actions/budget/reads";
import { listLeads } from "@/db/actions/choices";
import { getFunding } from "@/db/actions/fundings/reads";
import { getDecidedAction } from "@/db/decisions/reads";
import type { Scope } from "@/db/scope";
import { blockAction, unblockAction } from "@/lib/actions/blocks/gestures";
import { addBudgetLine, deleteBudgetLine, updateBudgetLine } from "@/lib/actions/budget/gestures";
import type { budgetSaid } from "@/lib/actions/budget/labels";
import { addFunding, deleteFunding, updateFunding } from "@/lib/actions/fundings/gestures";
import {
  confirmConfidence,
  createAction,
  deleteAction,
  updateAction as editAction,
  followAction,
} from "@/lib/actions/gestures";
import { leadsInput } from "@/lib/actions/input";
import type { actionSaid } from "@/lib/actions/labels";
import { addNote, correctNote, withdrawNote } from "@/lib/actions/notes/gestures";
import { createActions } from "@/lib/actions/several/gestures";
import * as steps from "@/lib/actions/steps/gestures";
import {
  deleteDecision,
  editDecision,
  followDecision,
  recordDecision,
  unfollowDecision,
} from "@/lib/decisions/gestures";
import type { decisionSaid } from "@/lib/decisions/labels";
import type { FormValues } from "@/lib/kernel/form-values";
import { form, question } from "@/lib/kernel/mutation";
import { href } from "@/lib/kernel/search-params";
import { linesOf } from "@/lib/plans/lines";
import { found } from "@/lib/platform/errors";
import { answerReview } from "@/lib/reviews/replies/gestures";

/** The structures that may lead an action of a territory, asked again by a form that is open: one has just been added. */
export const findLeads = question(leadsInput, ({ territoryId }, viewer) =>
  listLeads(viewer.scope, territoryId),
);

export const addAction = form(createAction, (id, _, { planId, objectiveId, axis, another }) => {
  revalidatePath(`/plans/${planId}`);
  if (!another) redirect(`/actions/${id}?fait=cree`);
  redirect(href("/actions/nouvelle", { ...kept({ planId, objectiveId, axis }), apres: id }));
});

/** Where the next ones are typed: in the same plan, under the same axis or objective. */
const kept = ({ planId, objectiveId, axis }: Partial<FormValues>) => ({
  plan: String(planId),
  axe: String(axis ?? "") || undefined,
  objectif: String(objectiveId ?? "") || undefined,
});

export const addActions = form(createActions, (id, _, { lines, ...sent }) => {
  revalidatePath(`/plans/${sent.planId}`);
  const nombre = String(linesOf(String(lines), true).length);
  redirect(href("/actions/nouvelle/plusieurs", { ...kept(sent), apres: id, nombre }));
});

export const edit = form(editAction, (id, landing) => {
  revalidatePath(`/actions/${id}`);
  redirect(landing(`/actions/${id}?fait=modifie`));
});

type Landing = (path: string) => string;

/** The page of the action, which says what was done. */
const saying = (fait: keyof typeof actionSaid) => (id: string, landing: Landing) => {
  revalidatePath(`/actions/${id}`);
  redirect(landing(`/actions/${id}?fait=${fait}`));
};
const shown = (id: string) => revalidatePath(`/actions/${id}`);

export const updateAction = form(followAction, shown, ({ actionId }) => shown(String(actionId)));
export const confirm = form(confirmConfidence, saying("meteo"));
export const block = form(blockAction, saying("bloque"));
export const unblock = form(unblockAction, saying("debloque"));
export const note = form(addNote, (_, __, { actionId }) => shown(String(actionId)));
/** The page of the notes, and that of the action, whose history says them. */
const noted = () => revalidatePath("/actions", "layout");
export const correct = form(correctNote, noted);
export const withdraw = form(withdrawNote, noted);

/** The page of the action that was decided, which says what was done. */
const told =
  (fait: keyof typeof decisionSaid) =>
  async (id: string, landing: Landing, _: FormValues, { scope }: { scope: Scope }) => {
    const actionId = found(await getDecidedAction(scope, id));
    shown(actionId);
    redirect(landing(`/actions/${actionId}?fait=${fait}`));
  };

export const decide = form(recordDecision, told("decision"), ({ actionId }) => shown(String(actionId)));
export const correctDecision = form(editDecision, told("decision_corrigee"));
export const followUpDone = form(followDecision, told("suite_faite"));
export const followUpAgain = form(unfollowDecision, told("suite_reprise"));
export const removeDecision = form(deleteDecision, told("decision_supprimee"));
export const answer = form(answerReview, () => revalidatePath("/", "layout"));
export const remove = form(deleteAction, () => {
  revalidatePath("/actions");
  redirect("/corbeille?fait=supprime");
});

/** The page of the money of an action, which says what was done. */
const counted =
  (fait: keyof typeof budgetSaid, of: (scope: Scope, id: string) => Promise<{ actionId: string } | null>) =>
  async (id: string, landing: Landing, _: unknown, { scope }: { scope: Scope }) => {
    const { actionId } = found(await of(scope, id));
    revalidatePath(`/actions/${actionId}`);
    redirect(landing(`/actions/${actionId}/budget?fait=${fait}`));
  };

export const addLine = form(addBudgetLine, counted("ligne", getBudgetLine));
export const editLine = form(updateBudgetLine, counted("ligne_enregistree", getBudgetLine));
export const removeLine = form(deleteBudgetLine, () => redirect("/corbeille?fait=supprime"));
export const addFunds = form(addFunding, counted("financement", getFunding));
export const editFunds = form(updateFunding, counted("financement_enregistre", getFunding));
export const removeFunds = form(deleteFunding, () => redirect("/corbeille?fait=supprime"));
/** A step is read on the page of its action, which this is. */
const stepped = () => revalidatePath("/actions", "layout");

export const addStep = form(steps.addStep, stepped);
export const editStep = form(steps.editStep, stepped, stepped);
export const tickStep = form(steps.tickStep, stepped, stepped);
export const untickStep = form(steps.untickStep, stepped, stepped);
export const placeStep = form(steps.placeStep, stepped, stepped);
export const settleBasis = form(steps.settleBasis, stepped, stepped);
export const removeStep = form(steps.deleteStep, () => {
  stepped();
  redirect("/corbeille?fait=supprime");
});
