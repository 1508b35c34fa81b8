"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { importAsShown, receiveSent, settleAsSent } from "@/lib/imports/asking";
import { dropImport, undoImport } from "@/lib/imports/gestures";
import { form, upload } from "@/lib/kernel/mutation";

export const receive = upload("file", receiveSent, (id) => {
  revalidatePath("/imports");
  redirect(`/imports/${id}?fait=lu`);
});

export const settle = form(settleAsSent, (id) => {
  revalidatePath(`/imports/${id}`);
  redirect(`/imports/${id}?fait=precise`);
});

export const apply = form(importAsShown, (id) => {
  revalidatePath(`/imports/${id}`);
  revalidatePath("/actions");
  revalidatePath("/plans");
  redirect(`/imports/${id}?fait=importe`);
});

export const drop = form(dropImport, () => {
  revalidatePath("/imports");
  redirect("/imports?fait=laisse");
});

export const undo = form(undoImport, (id) => {
  revalidatePath(`/imports/${id}`);
  revalidatePath("/actions");
  revalidatePath("/plans");
  redirect(`/imports/${id}?fait=annule`);
});
