"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { updateEvent } from "@/lib/events/gestures";
import { form } from "@/lib/kernel/mutation";

export const update = form(updateEvent, (id, landing) => {
  revalidatePath(`/evenements/${id}`);
  redirect(landing(`/evenements/${id}?fait=modifie`));
});
