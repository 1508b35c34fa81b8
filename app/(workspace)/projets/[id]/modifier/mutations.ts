"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { form } from "@/lib/kernel/mutation";
import { updateProject } from "@/lib/projects/gestures";

export const editProject = form(updateProject, (id, landing) => {
  revalidatePath(`/projets/${id}`);
  redirect(landing(`/projets/${id}?fait=enregistre`));
});
