"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { alreadyWritten } from "@/db/queries/idempotency";
import { deleteJob } from "@/db/queries/job-bin";
import { getJob } from "@/db/queries/jobs";
import { found, saved } from "@/lib/errors";
import { deleteJobInput } from "@/lib/jobs/input";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

function binned(): never {
  revalidatePath("/emplois");
  redirect("/corbeille?fait=supprime");
}

export const remove = mutation(deleteJobInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.jobId) binned();
  const job = found(await getJob(viewer.scope, input.jobId));
  authorize(viewer, "job.write", job);

  const { version, requestKey } = input;
  saved(await deleteJob(viewer.scope, { id: job.id, version, requestKey }));
  binned();
});
