"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listEventChoices } from "@/db/queries/event-choices";
import { createEvent } from "@/db/queries/event-updates";
import { listPlaces } from "@/db/queries/places";
import { found, Invalid } from "@/lib/errors";
import { createInput } from "@/lib/events/input";
import { wrongChoices } from "@/lib/events/stored";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

export const create = mutation(createInput, async (input, viewer) => {
  const { territories } = await listPlaces(viewer.scope);
  const territory = found(territories.find(({ id }) => id === input.territoryId));
  const place = { regionId: territory.regionId, territoryId: territory.id, territoryKind: territory.kind };
  authorize(viewer, "event.write", place);
  const { territoryId, requestKey, coOrganisers, cost, ...rest } = input;
  const nothing = { actionId: null, communeCode: null };
  const errors = wrongChoices(input, await listEventChoices(viewer.scope, place, viewer.today, nothing));
  if (errors) throw new Invalid(errors);

  const id = await createEvent(viewer.scope, {
    requestKey,
    place: { regionId: territory.regionId, territoryId },
    fields: { ...rest, costCents: cost },
    coOrganisers,
  });

  revalidatePath("/evenements");
  redirect(`/evenements/${id}?fait=cree`);
});
