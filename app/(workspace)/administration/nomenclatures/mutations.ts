"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { form } from "@/lib/kernel/mutation";
import { createTerm, deleteTerm, renameTerm, restoreTerm } from "@/lib/nomenclatures/gestures";

const list = "/administration/nomenclatures";

export const addTerm = form(createTerm, (id) => {
  revalidatePath(list);
  redirect(`${list}/${id}?fait=cree`);
});

export const editTerm = form(renameTerm, (id, landing) => {
  revalidatePath(list);
  redirect(landing(`${list}/${id}?fait=enregistre`));
});

/** Its page stays: what names it still says it. */
export const retire = form(deleteTerm, (id) => {
  revalidatePath(list);
  redirect(`${list}/${id}?fait=retire`);
});

export const bringBack = form(restoreTerm, (id) => {
  revalidatePath(list);
  redirect(`${list}/${id}?fait=restaure`);
});
