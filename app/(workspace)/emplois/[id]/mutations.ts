"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deleteJob } from "@/db/queries/job-bin";
import { getJob } from "@/db/queries/jobs";
import { found, saved } from "@/lib/errors";
import { deleteJobInput } from "@/lib/jobs/input";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

export const remove = mutation(deleteJobInput, async (input, viewer) => {
  const job = found(await getJob(viewer.scope, input.jobId));
  authorize(viewer, "job.write", job);

  const { version, requestKey } = input;
  saved(await deleteJob(viewer.scope, { id: job.id, version, requestKey }));

  revalidatePath("/emplois");
  redirect("/corbeille?fait=supprime");
});
