"use server";

import { revalidatePath } from "next/cache";
import { addNote } from "@/db/queries/action-updates";
import { getAction } from "@/db/queries/actions";
import { quickNoteInput } from "@/lib/actions/input";
import { actionCode } from "@/lib/actions/labels";
import { found, saved } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize, noteTerritory, placeOf } from "@/lib/permissions/can";

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
