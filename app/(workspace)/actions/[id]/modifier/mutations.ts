"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { updateAction } from "@/lib/actions/gestures";
import { form } from "@/lib/kernel/mutation";

export const edit = form(updateAction, (id, landing) => {
  revalidatePath(`/actions/${id}`);
  redirect(landing(`/actions/${id}?fait=modifie`));
});
