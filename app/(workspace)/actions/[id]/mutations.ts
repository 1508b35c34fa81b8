"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deleteAction } from "@/db/queries/action-bin";
import {
  addNote,
  blockAction,
  confirmConfidence,
  recordUpdate,
  unblockAction,
} from "@/db/queries/action-updates";
import { getAction } from "@/db/queries/actions";
import { listHistory } from "@/db/queries/history";
import { alreadyWritten } from "@/db/queries/idempotency";
import { listLeftStates } from "@/db/queries/left-states";
import {
  blockInput,
  confirmInput,
  deleteActionInput,
  noteInput,
  unblockInput,
  updateInput,
} from "@/lib/actions/input";
import { fieldsOf } from "@/lib/actions/rules";
import { stored, storedBlock, withFormer, wrongDates } from "@/lib/actions/stored";
import type { Viewer } from "@/lib/auth/viewer";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize, noteTerritory, placeOf } from "@/lib/permissions/can";

/** The action as it is now, with the note written beside it: a conflict shows them next to what was typed. */
async function theirs(viewer: Viewer, actionId: string) {
  const action = found(await getAction(viewer.scope, actionId));
  const { notes } = await listHistory(viewer.scope, actionId, 1);
  const left = await listLeftStates(viewer.scope, "action", actionId);
  return stored(withFormer(action, left, viewer.today), notes[0], viewer.timeZone);
}

export const updateAction = mutation(updateInput, async (input, viewer) => {
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.write", placeOf(action));
  // Rules that compare with the stored row wait until the version is the one read: a conflict first.
  const errors = input.version === action.version && wrongDates(input, action, viewer.today);
  if (errors) throw new Invalid(errors);

  const target = {
    ...input,
    today: viewer.today,
    place: { regionId: action.regionId, territoryId: action.territoryId },
  };
  const { status, confidence, plannedEndOn } = input;
  const outcome = await recordUpdate(viewer.scope, target, {
    status,
    confidence,
    ...fieldsOf(status, input),
    ...(plannedEndOn !== undefined && { plannedEndOn }),
  });
  if (outcome === "conflict") {
    // What stands around the form is then of the version that it is compared with.
    revalidatePath(`/actions/${action.id}`);
    throw new Refusal("conflict", await theirs(viewer, action.id));
  }
  saved(outcome);

  revalidatePath(`/actions/${action.id}`);
  return "Mise à jour enregistrée.";
});

export const confirm = mutation(confirmInput, async (input, viewer, landing) => {
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.write", placeOf(action));

  const outcome = await confirmConfidence(viewer.scope, { ...input, today: viewer.today });
  if (outcome === "conflict") throw new Refusal("changed");
  saved(outcome);

  revalidatePath(`/actions/${action.id}`);
  redirect(landing(`/actions/${action.id}?fait=meteo`));
});

export const block = mutation(blockInput, async (input, viewer, landing) => {
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.write", placeOf(action));

  const { blockedReason, decisionAwaitedFrom } = input;
  const unblockingCondition = input.unblockingCondition || null;
  const target = { ...input, today: viewer.today };
  const blocked = { blockedReason, unblockingCondition, decisionAwaitedFrom };
  const outcome = await blockAction(viewer.scope, target, blocked);
  if (outcome === "conflict") {
    const now = found(await getAction(viewer.scope, action.id));
    throw new Refusal("conflict", storedBlock(now, viewer.timeZone));
  }
  saved(outcome);

  revalidatePath(`/actions/${action.id}`);
  redirect(landing(`/actions/${action.id}?fait=bloque`));
});

export const unblock = mutation(unblockInput, async (input, viewer) => {
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.write", placeOf(action));

  saved(await unblockAction(viewer.scope, { ...input, today: viewer.today }));

  revalidatePath(`/actions/${action.id}`);
  redirect(`/actions/${action.id}?fait=debloque`);
});

export const note = mutation(noteInput, async (input, viewer) => {
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.note", placeOf(action));

  const { regionId, territoryId } = action;
  const author = noteTerritory(viewer, placeOf(action), viewer.regionsOwn);
  const { requestKey, note: body } = input;
  saved(
    await addNote(viewer.scope, {
      actionId: action.id,
      requestKey,
      body,
      author,
      today: viewer.today,
      place: { regionId, territoryId },
    }),
  );

  revalidatePath(`/actions/${action.id}`);
  return "Note ajoutée.";
});

export const remove = mutation(deleteActionInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.actionId)
    redirect("/corbeille?fait=supprime");
  const action = found(await getAction(viewer.scope, input.actionId));
  authorize(viewer, "action.write", placeOf(action), "structure");

  saved(await deleteAction(viewer.scope, { ...input, id: action.id }));

  revalidatePath(`/plans/${action.planId}`);
  redirect("/corbeille?fait=supprime");
});
