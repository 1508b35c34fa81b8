"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { updateJob } from "@/db/queries/job-updates";
import { getJob, listJobChoices } from "@/db/queries/jobs";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { jobInput } from "@/lib/jobs/input";
import { orForecastChanged } from "@/lib/jobs/realised";
import { wrongJob } from "@/lib/jobs/rules";
import { stored } from "@/lib/jobs/stored";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

export const editJob = mutation(jobInput, async (input, viewer, landing) => {
  const { scope, today, timeZone } = viewer;
  const { jobId, version, requestKey, ...fields } = input;
  const job = found(await getJob(scope, jobId));
  authorize(viewer, "job.write", job);
  const choices = await listJobChoices(scope, [job.territoryId], job.id);
  // A stale form writes nothing: it is answered with what is stored, never with what the stored row now refuses.
  const stale = version < job.version;
  const errors = stale ? null : wrongJob(fields, job.territoryId, choices, today, job);
  if (errors) throw new Invalid(errors);

  const outcome = await orForecastChanged(updateJob(scope, { id: job.id, version, requestKey }, fields));
  if (outcome === "conflict")
    throw new Refusal("conflict", stored(found(await getJob(scope, job.id)), timeZone));
  saved(outcome);

  revalidatePath(`/emplois/${job.id}`);
  redirect(landing(`/emplois/${job.id}?fait=enregistre`));
});
