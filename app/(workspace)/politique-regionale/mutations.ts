"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { form } from "@/lib/kernel/mutation";
import {
  createRegionalObjective,
  deleteRegionalObjective,
  updateRegionalObjective,
} from "@/lib/policy/objectives/gestures";
import {
  createPolicySection,
  deletePolicySection,
  updatePolicySection,
} from "@/lib/policy/sections/gestures";

const page = "/politique-regionale";

export const addObjective = form(createRegionalObjective, (id) => {
  revalidatePath(page);
  redirect(`${page}/objectifs/${id}?fait=cree`);
});

export const editObjective = form(updateRegionalObjective, (id, landing) => {
  revalidatePath(page);
  redirect(landing(`${page}/objectifs/${id}?fait=enregistre`));
});

export const removeObjective = form(deleteRegionalObjective, () => {
  revalidatePath(page);
  redirect("/corbeille?fait=supprime");
});

export const addSection = form(createPolicySection, (id) => {
  revalidatePath(page);
  redirect(`${page}/sections/${id}?fait=cree`);
});

export const editSection = form(updatePolicySection, (id, landing) => {
  revalidatePath(page);
  redirect(landing(`${page}/sections/${id}?fait=enregistre`));
});

export const removeSection = form(deletePolicySection, () => {
  revalidatePath(page);
  redirect("/corbeille?fait=supprime");
});
