"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { form } from "@/lib/kernel/mutation";
import { createOperation, deleteOperation, updateOperation } from "@/lib/operations/gestures";

export const addOperation = form(createOperation, (id) => {
  revalidatePath("/administration/operations");
  redirect(`/administration/operations/${id}?fait=cree`);
});

export const editOperation = form(updateOperation, (id, landing) => {
  revalidatePath("/administration/operations");
  redirect(landing(`/administration/operations/${id}?fait=enregistre`));
});

export const remove = form(deleteOperation, () => {
  revalidatePath("/administration/operations");
  redirect("/corbeille?fait=supprime");
});
