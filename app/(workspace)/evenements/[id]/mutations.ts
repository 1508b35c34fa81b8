"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { deleteEvent } from "@/db/queries/event-bin";
import { recordReport, reprogramEvent, suspendEvent } from "@/db/queries/event-updates";
import { getEvent } from "@/db/queries/events";
import { alreadyWritten } from "@/db/queries/idempotency";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { cancelInput, postponeInput, removeInput, reportInput, reprogramInput } from "@/lib/events/input";
import { canCancel, canPostpone, canReport, canReprogram } from "@/lib/events/rules";
import { reportStored, savedHead } from "@/lib/events/stored";
import { mutation } from "@/lib/mutation";
import { authorize, placeOf } from "@/lib/permissions/can";

/** Throws Refusal "locked" for a gesture that the stored event does not allow. */
function allowed(yes: boolean): void {
  if (!yes) throw new Refusal("locked");
}

const sentences = {
  postponed: "Événement reporté.",
  cancelled: "Événement annulé.",
  reprogrammed: "Événement programmé à ses nouvelles dates.",
};

/** The answer to a gesture, the same for a request sent again. */
function done(eventId: string, gesture: keyof typeof sentences): string {
  revalidatePath(`/evenements/${eventId}`);
  return sentences[gesture];
}

function binned(): never {
  revalidatePath("/evenements");
  redirect("/corbeille?fait=supprime");
}

export const report = mutation(reportInput, async (input, viewer) => {
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  if (event.startsOn > viewer.today)
    throw new Invalid({ attendance: ["Le bilan se saisit à partir du premier jour de l’événement."] });
  allowed(canReport(event, viewer.today));

  const { eventId: id, version, requestKey, attendanceUnknown, settled, ...fields } = input;
  const outcome = await recordReport(viewer.scope, { id, version, requestKey, today: viewer.today }, fields);
  if (outcome === "conflict") {
    const now = found(await getEvent(viewer.scope, id));
    throw new Refusal("conflict", { ...savedHead(now, viewer.timeZone), ...reportStored(now) });
  }
  saved(outcome);

  revalidatePath(`/evenements/${id}`);
  return "Bilan enregistré.";
});

export const postpone = mutation(postponeInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId)
    return done(input.eventId, "postponed");
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  allowed(canPostpone(event));

  const target = { ...input, id: event.id };
  const statusReason = input.statusReason || null;
  saved(await suspendEvent(viewer.scope, target, { status: "postponed", statusReason }));
  return done(event.id, "postponed");
});

export const cancel = mutation(cancelInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId)
    return done(input.eventId, "cancelled");
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  allowed(canCancel(event));

  const { statusReason } = input;
  saved(await suspendEvent(viewer.scope, { ...input, id: event.id }, { status: "cancelled", statusReason }));
  return done(event.id, "cancelled");
});

export const reprogram = mutation(reprogramInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId)
    return done(input.eventId, "reprogrammed");
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  allowed(canReprogram(event));

  const { eventId: id, version, requestKey, ...dates } = input;
  saved(await reprogramEvent(viewer.scope, { id, version, requestKey }, dates));
  return done(id, "reprogrammed");
});

export const remove = mutation(removeInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId) binned();
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));

  saved(await deleteEvent(viewer.scope, { ...input, id: event.id }));
  binned();
});
