"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { form } from "@/lib/kernel/mutation";
import { advanceProject, deleteProject, takeBackProject } from "@/lib/projects/gestures";
import { eraseHolder, saveHolder as keepHolder } from "@/lib/projects/holder/gestures";
import type { projectSaid } from "@/lib/projects/labels";
import { noteContact as addMeeting } from "@/lib/projects/meetings/gestures";

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
export const remove = form(deleteProject, () => {
  revalidatePath("/projets");
  redirect("/corbeille?fait=supprime");
});
