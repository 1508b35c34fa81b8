"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getContact } from "@/db/schemes/contacts/reads";
import { form } from "@/lib/kernel/mutation";
import { found } from "@/lib/platform/errors";
import {
  createSchemeContact,
  deleteSchemeContact,
  updateSchemeContact,
} from "@/lib/schemes/contacts/gestures";
import { createScheme, deleteScheme, updateScheme } from "@/lib/schemes/gestures";

export const addScheme = form(createScheme, (id) => {
  revalidatePath("/dispositifs");
  redirect(`/dispositifs/${id}?fait=cree`);
});

export const editScheme = form(updateScheme, (id, landing) => {
  revalidatePath("/dispositifs");
  redirect(landing(`/dispositifs/${id}?fait=enregistre`));
});

export const remove = form(deleteScheme, () => {
  revalidatePath("/dispositifs");
  redirect("/corbeille?fait=supprime");
});

export const addContact = form(createSchemeContact, (_, __, { schemeId }) => {
  revalidatePath("/dispositifs");
  redirect(`/dispositifs/${schemeId}?fait=contact`);
});

export const editContact = form(updateSchemeContact, async (id, landing, _, { scope }) => {
  const { schemeId } = found(await getContact(scope, id));
  revalidatePath("/dispositifs");
  redirect(landing(`/dispositifs/${schemeId}?fait=contact_enregistre`));
});

export const removeContact = form(deleteSchemeContact, () => {
  revalidatePath("/dispositifs");
  redirect("/corbeille?fait=supprime");
});
