"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import {
  cancelEvent,
  createEvent,
  deleteEvent,
  postponeEvent,
  reportEvent,
  reprogramEvent,
  updateEvent,
} from "@/lib/events/gestures";
import type { eventSaid } from "@/lib/events/labels";
import { form } from "@/lib/kernel/mutation";

export const create = form(createEvent, (id) => {
  revalidatePath("/evenements");
  redirect(`/evenements/${id}?fait=cree`);
});

export const update = form(updateEvent, (id, landing) => {
  revalidatePath(`/evenements/${id}`);
  redirect(landing(`/evenements/${id}?fait=modifie`));
});

/** The page of the event, which says what was done. */
const saying = (fait: keyof typeof eventSaid) => (id: string) => {
  revalidatePath(`/evenements/${id}`);
  redirect(`/evenements/${id}?fait=${fait}`);
};

export const report = form(reportEvent, (id) => revalidatePath(`/evenements/${id}`));
export const postpone = form(postponeEvent, saying("reporte"));
export const cancel = form(cancelEvent, saying("annule"));
export const reprogram = form(reprogramEvent, saying("reprogramme"));
export const remove = form(deleteEvent, () => {
  revalidatePath("/evenements");
  redirect("/corbeille?fait=supprime");
});
