"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { form } from "@/lib/kernel/mutation";
import { createOrganisation, deleteOrganisation, updateOrganisation } from "@/lib/organisations/gestures";
import { mergeOrganisations } from "@/lib/organisations/merge/gestures";

export const addOrganisation = form(createOrganisation, (id) => {
  revalidatePath("/organisations");
  redirect(`/organisations/${id}?fait=cree`);
});

export const editOrganisation = form(updateOrganisation, (id, landing) => {
  revalidatePath(`/organisations/${id}`);
  redirect(landing(`/organisations/${id}?fait=enregistre`));
});

export const merge = form(mergeOrganisations, (id, _, { intoId }) => {
  revalidatePath("/organisations");
  revalidatePath(`/organisations/${id}`);
  redirect(`/organisations/${intoId}?fait=reunie`);
});

export const remove = form(deleteOrganisation, () => {
  revalidatePath("/organisations");
  redirect("/corbeille?fait=supprime");
});
