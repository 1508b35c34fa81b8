"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { updateJob } from "@/lib/jobs/gestures";
import { form } from "@/lib/kernel/mutation";

export const editJob = form(updateJob, (id, landing) => {
  revalidatePath(`/emplois/${id}`);
  redirect(landing(`/emplois/${id}?fait=enregistre`));
});
