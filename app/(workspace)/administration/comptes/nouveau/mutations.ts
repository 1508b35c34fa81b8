"use server";

import { revalidatePath } from "next/cache";
import { inviteAccount } from "@/lib/accounts/gestures";
import { linkOf, tokenOf } from "@/lib/auth/links";
import { form } from "@/lib/kernel/mutation";
import { log } from "@/lib/platform/log";

// Its answer is the link itself, which the form shows once.
export const invite = form(inviteAccount, (account, _, { requestKey }, { id: actor }) => {
  log.info({ actor, account, verb: "invite" }, "administration");
  revalidatePath("/administration");
  return linkOf(tokenOf(actor, String(requestKey)));
});
