"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { createJob, deleteJob, updateJob } from "@/lib/jobs/gestures";
import { form } from "@/lib/kernel/mutation";

export const declareJobs = form(createJob, (id) => {
  revalidatePath("/emplois");
  redirect(`/emplois/${id}?fait=cree`);
});

export const editJob = form(updateJob, (id, landing) => {
  revalidatePath(`/emplois/${id}`);
  redirect(landing(`/emplois/${id}?fait=enregistre`));
});

export const remove = form(deleteJob, () => {
  revalidatePath("/emplois");
  redirect("/corbeille?fait=supprime");
});
