"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addMembership as adding } from "@/lib/accounts/memberships/gestures";
import { form } from "@/lib/kernel/mutation";
import { log } from "@/lib/platform/log";

export const addMembership = form(adding, (_, __, { accountId: account }, { id: actor }) => {
  log.info({ actor, account, verb: "addMembership" }, "administration");
  revalidatePath(`/administration/comptes/${account}`);
  redirect(`/administration/comptes/${account}?fait=habilitation`);
});
