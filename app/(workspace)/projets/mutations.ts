"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { findByHolder } from "@/db/projects/holder/search";
import { form, question } from "@/lib/kernel/mutation";
import { Refusal } from "@/lib/platform/errors";
import {
  advanceProject,
  deleteProject,
  createProject as opened,
  takeBackProject,
  updateProject,
} from "@/lib/projects/gestures";
import { eraseHolder, saveHolder as keepHolder } from "@/lib/projects/holder/gestures";
import { holderSearchInput } from "@/lib/projects/holder/input";
import { heldShown } from "@/lib/projects/holder/search";
import type { projectSaid } from "@/lib/projects/labels";
import {
  noteContact as addMeeting,
  correctContact as correctMeeting,
  withdrawContact as withdrawMeeting,
} from "@/lib/projects/meetings/gestures";

export const findHolder = question(holderSearchInput, async ({ porteur }, viewer) => {
  if (viewer.scope.own.length === 0) throw new Refusal("forbidden");
  return findByHolder(viewer.scope, porteur, heldShown);
});

export const createProject = form(opened, (id) => {
  revalidatePath("/projets");
  redirect(`/projets/${id}?fait=cree`);
});

export const editProject = form(updateProject, (id, landing) => {
  revalidatePath(`/projets/${id}`);
  redirect(landing(`/projets/${id}?fait=enregistre`));
});

/** The page of the project, which says what was done. */
const saying = (fait: keyof typeof projectSaid) => (id: string) => {
  revalidatePath(`/projets/${id}`);
  redirect(`/projets/${id}?fait=${fait}`);
};

export const advance = form(advanceProject, saying("etape"));
export const takeBack = form(takeBackProject, saying("retour"));
export const erase = form(eraseHolder, saying("efface"));
export const saveHolder = form(keepHolder, (id) => revalidatePath(`/projets/${id}`));
export const noteContact = form(addMeeting, (_, __, { projectId }) =>
  revalidatePath(`/projets/${projectId}`),
);
/** Where a project is read with its contacts: their texts are on both. */
const corrected = () => revalidatePath("/projets", "layout");
export const correctContact = form(correctMeeting, corrected);
export const withdrawContact = form(withdrawMeeting, corrected);
export const remove = form(deleteProject, () => {
  revalidatePath("/projets");
  redirect("/corbeille?fait=supprime");
});
