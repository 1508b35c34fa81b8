"use server";

import { revalidatePath } from "next/cache";
import { inviteAccount } from "@/lib/accounts/gestures";
import { linkOf, tokenOf } from "@/lib/auth/link-of";
import { form } from "@/lib/kernel/mutation";
import { log } from "@/lib/platform/log";

// Its answer is whose link it is and the link itself, which the form shows once.
export const invite = form(inviteAccount, (account, _, sent, { id: actor }) => {
  log.info({ actor, account, verb: "invite" }, "administration");
  revalidatePath("/administration");
  return [sent.name, sent.email, linkOf(tokenOf(actor, String(sent.requestKey)))].join("\t");
});
