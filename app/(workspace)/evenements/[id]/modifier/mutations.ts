"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listEventChoices } from "@/db/queries/event-choices";
import { updateEvent } from "@/db/queries/event-updates";
import { getEvent } from "@/db/queries/events";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { updateInput } from "@/lib/events/input";
import { fieldsStored, savedHead, wrongChoices, wrongDays } from "@/lib/events/stored";
import { mutation } from "@/lib/mutation";
import { authorize, placeOf } from "@/lib/permissions/can";

export const update = mutation(updateInput, async (input, viewer, landing) => {
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  const choices = await listEventChoices(viewer.scope, event, viewer.today, event);
  // Rules that compare with the stored row wait until the version is the one read: a conflict first.
  const errors =
    input.version === event.version ? { ...wrongChoices(input, choices), ...wrongDays(input, event) } : {};
  if (Object.keys(errors).length > 0) throw new Invalid(errors);

  const { eventId: id, version, requestKey, coOrganisers, cost, ...rest } = input;
  const place = { regionId: event.regionId, territoryId: event.territoryId };
  const outcome = await updateEvent(
    viewer.scope,
    { id, version, requestKey, place },
    { ...rest, costCents: cost },
    coOrganisers,
  );
  if (outcome === "conflict") {
    const now = found(await getEvent(viewer.scope, id));
    throw new Refusal("conflict", { ...savedHead(now, viewer.timeZone), ...fieldsStored(now) });
  }
  saved(outcome);

  revalidatePath(`/evenements/${id}`);
  redirect(landing(`/evenements/${id}?fait=modifie`));
});
