"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { createEvent } from "@/lib/events/gestures";
import { form } from "@/lib/kernel/mutation";

export const create = form(createEvent, (id) => {
  revalidatePath("/evenements");
  redirect(`/evenements/${id}?fait=cree`);
});
