"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deleteJob } from "@/lib/jobs/gestures";
import { form } from "@/lib/kernel/mutation";

export const remove = form(deleteJob, () => {
  revalidatePath("/emplois");
  redirect("/corbeille?fait=supprime");
});
