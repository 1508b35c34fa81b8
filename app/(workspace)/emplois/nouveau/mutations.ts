"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { alreadyWritten } from "@/db/queries/idempotency";
import { createJob } from "@/db/queries/job-updates";
import { listJobChoices } from "@/db/queries/jobs";
import { listPlaces } from "@/db/queries/places";
import { found, Invalid } from "@/lib/errors";
import { newJobInput } from "@/lib/jobs/input";
import { orForecastChanged } from "@/lib/jobs/realised";
import { wrongJob } from "@/lib/jobs/rules";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

function declared(id: string): never {
  revalidatePath("/emplois");
  redirect(`/emplois/${id}?fait=cree`);
}

export const declareJobs = mutation(newJobInput, async (input, viewer) => {
  const { requestKey, territoryId, ...fields } = input;
  // Sent again, it would be refused the forecast that it realised the first time.
  const made = await alreadyWritten(viewer.scope, requestKey);
  if (made) declared(made);
  const { territories } = await listPlaces(viewer.scope);
  const territory = found(territories.find(({ id }) => id === territoryId));
  const place = { regionId: territory.regionId, territoryId };
  authorize(viewer, "job.write", { ...place, territoryKind: territory.kind });
  const choices = await listJobChoices(viewer.scope, [territoryId], null);
  const errors = wrongJob(fields, territoryId, choices, viewer.today);
  if (errors) throw new Invalid(errors);

  declared(await orForecastChanged(createJob(viewer.scope, requestKey, place, fields)));
});
