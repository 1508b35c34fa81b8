"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { form } from "@/lib/kernel/mutation";
import { createProject as opened } from "@/lib/projects/gestures";

export const createProject = form(opened, (id) => {
  revalidatePath("/projets");
  redirect(`/projets/${id}?fait=cree`);
});
