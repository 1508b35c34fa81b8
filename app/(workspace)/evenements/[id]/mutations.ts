"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Outcome } from "@/db/enums";
import { deleteEvent } from "@/db/queries/event-bin";
import { recordReport, reprogramEvent, suspendEvent } from "@/db/queries/event-updates";
import { type EventRow, getEvent } from "@/db/queries/events";
import { alreadyWritten } from "@/db/queries/idempotency";
import type { Viewer } from "@/lib/auth/viewer";
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

/** What the event's page then says, by gesture. */
const said = { postponed: "reporte", cancelled: "annule", reprogrammed: "reprogramme" };

/** Throws the refusal that a write met; a conflict shows the event as it is now, by the form's fields. */
async function changed(outcome: Outcome, viewer: Viewer, id: string, fields: (event: EventRow) => object) {
  if (outcome !== "conflict") return saved(outcome);
  const now = found(await getEvent(viewer.scope, id));
  throw new Refusal("conflict", { ...savedHead(now, viewer.timeZone), ...fields(now) });
}

/** The answer to a gesture, the same for a request sent again. */
function done(eventId: string, gesture: keyof typeof said): never {
  revalidatePath(`/evenements/${eventId}`);
  redirect(`/evenements/${eventId}?fait=${said[gesture]}`);
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
  await changed(outcome, viewer, id, reportStored);

  revalidatePath(`/evenements/${id}`);
  return "Bilan enregistré.";
});

export const postpone = mutation(postponeInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId)
    done(input.eventId, "postponed");
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  allowed(canPostpone(event));

  const target = { ...input, id: event.id };
  const statusReason = input.statusReason || null;
  const outcome = await suspendEvent(viewer.scope, target, { status: "postponed", statusReason });
  await changed(outcome, viewer, event.id, ({ statusReason }) => ({ statusReason }));
  done(event.id, "postponed");
});

export const cancel = mutation(cancelInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId)
    done(input.eventId, "cancelled");
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  allowed(canCancel(event));

  const { statusReason } = input;
  const target = { ...input, id: event.id };
  const outcome = await suspendEvent(viewer.scope, target, { status: "cancelled", statusReason });
  await changed(outcome, viewer, event.id, ({ statusReason }) => ({ statusReason }));
  done(event.id, "cancelled");
});

export const reprogram = mutation(reprogramInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId)
    done(input.eventId, "reprogrammed");
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));
  allowed(canReprogram(event));

  const { eventId: id, version, requestKey, ...dates } = input;
  const outcome = await reprogramEvent(viewer.scope, { id, version, requestKey }, dates);
  // Its dates are new ones: what the event holds meanwhile does not stand against them.
  await changed(outcome, viewer, id, () => ({}));
  done(id, "reprogrammed");
});

export const remove = mutation(removeInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.eventId) binned();
  const event = found(await getEvent(viewer.scope, input.eventId));
  authorize(viewer, "event.write", placeOf(event));

  saved(await deleteEvent(viewer.scope, { ...input, id: event.id }));
  binned();
});
