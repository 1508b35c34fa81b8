"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { importAsShown, receiveSent, settleAsSent } from "@/lib/imports/asking";
import { dropImport, undoImport } from "@/lib/imports/gestures";
import { form, upload } from "@/lib/kernel/mutation";

/** What an import wrote is on the lists of its noun. */
function written(id: string): void {
  const lists = ["/actions", "/plans", "/evenements", "/projets", "/emplois", "/organisations"];
  for (const path of [`/imports/${id}`, ...lists]) revalidatePath(path);
}

export const receive = upload("file", receiveSent, (id) => {
  revalidatePath("/imports");
  redirect(`/imports/${id}?fait=lu`);
});

export const settle = form(settleAsSent, (id) => {
  revalidatePath(`/imports/${id}`);
  redirect(`/imports/${id}?fait=precise`);
});

export const apply = form(importAsShown, (id) => {
  written(id);
  redirect(`/imports/${id}?fait=importe`);
});

export const drop = form(dropImport, () => {
  revalidatePath("/imports");
  redirect("/imports?fait=laisse");
});

export const undo = form(undoImport, (id) => {
  written(id);
  redirect(`/imports/${id}?fait=annule`);
});
