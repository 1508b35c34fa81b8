"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { createAction } from "@/lib/actions/gestures";
import { form } from "@/lib/kernel/mutation";

export const addAction = form(createAction, (id, _, { planId }) => {
  revalidatePath(`/plans/${planId}`);
  redirect(`/actions/${id}?fait=cree`);
});
