"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { createJob } from "@/lib/jobs/gestures";
import { form } from "@/lib/kernel/mutation";

export const declareJobs = form(createJob, (id) => {
  revalidatePath("/emplois");
  redirect(`/emplois/${id}?fait=cree`);
});
