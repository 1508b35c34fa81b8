"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listLeads } from "@/db/actions/choices";
import {
  blockAction,
  confirmConfidence,
  createAction,
  deleteAction,
  updateAction as editAction,
  followAction,
  unblockAction,
} from "@/lib/actions/gestures";
import { leadsInput } from "@/lib/actions/input";
import type { actionSaid } from "@/lib/actions/labels";
import { addNote } from "@/lib/actions/notes/gestures";
import { form, question } from "@/lib/kernel/mutation";

/** The structures that may lead an action of a territory, asked again by a form that is open: one has just been added. */
export const findLeads = question(leadsInput, ({ territoryId }, viewer) =>
  listLeads(viewer.scope, territoryId),
);

export const addAction = form(createAction, (id, _, { planId }) => {
  revalidatePath(`/plans/${planId}`);
  redirect(`/actions/${id}?fait=cree`);
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
export const remove = form(deleteAction, () => {
  revalidatePath("/actions");
  redirect("/corbeille?fait=supprime");
});
