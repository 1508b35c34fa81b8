"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listActionChoices } from "@/db/queries/action-choices";
import { editAction } from "@/db/queries/action-records";
import { getAction } from "@/db/queries/actions";
import { editActionInput } from "@/lib/actions/input";
import { storedRecord, wrongRecord } from "@/lib/actions/record";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize, placeOf } from "@/lib/permissions/can";

export const edit = mutation(editActionInput, async (input, viewer, landing) => {
  const { scope, today, timeZone } = viewer;
  const action = found(await getAction(scope, input.actionId));
  authorize(viewer, "action.write", placeOf(action));

  const choices = await listActionChoices(scope, action);
  // Rules that compare with the stored row wait until the version is the one read: a conflict first.
  const errors = input.version === action.version && wrongRecord(input, action, choices, today, action);
  if (errors) throw new Invalid(errors);

  const { actionId, version, requestKey, associates, regionalObjectives, ...record } = input;
  const target = { id: actionId, version, requestKey, today, place: action };
  const outcome = await editAction(scope, target, record, { associates, regionalObjectives });
  if (outcome === "conflict")
    throw new Refusal("conflict", storedRecord(found(await getAction(scope, actionId)), timeZone));
  saved(outcome);

  revalidatePath(`/actions/${actionId}`);
  redirect(landing(`/actions/${actionId}?fait=modifie`));
});
