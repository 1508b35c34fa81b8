"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addNote, confirmConfidence } from "@/db/queries/action-updates";
import { getAction } from "@/db/queries/actions";
import { confirmInput, quickNoteInput } from "@/lib/actions/input";
import { actionCode } from "@/lib/actions/labels";
import { found, Refusal, saved } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize, noteTerritory, placeOf } from "@/lib/permissions/can";
import { href } from "@/lib/search-params";

export const confirmNow = mutation(confirmInput, async (input, viewer) => {
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.write", placeOf(action));

  const outcome = await confirmConfidence(viewer.scope, { ...input, today: viewer.today });
  if (outcome === "conflict") throw new Refusal("changed");
  saved(outcome);

  revalidatePath("/tableau-de-bord");
  revalidatePath(`/actions/${action.id}`);
  const here = viewer.memberships.flatMap(({ territories }) => territories);
  const territoire = here.find(({ id }) => id === action.territoryId)?.slug;
  redirect(href("/tableau-de-bord", { territoire, fait: "meteo" }));
});

export const noteNow = mutation(quickNoteInput, async (input, viewer) => {
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.note", placeOf(action));

  const { regionId, territoryId } = action;
  saved(
    await addNote(viewer.scope, {
      actionId: action.id,
      requestKey: input.requestKey,
      body: input.note,
      author: noteTerritory(viewer, placeOf(action), viewer.regionsOwn),
      today: viewer.today,
      place: { regionId, territoryId },
    }),
  );

  revalidatePath("/tableau-de-bord");
  revalidatePath(`/actions/${action.id}`);
  return `Note ajoutée à ${actionCode(action)} ${action.title}.`;
});
