"use server";

import { revalidatePath } from "next/cache";
import { invitationsOf } from "@/lib/accounts/several/invitations";
import { personsSent } from "@/lib/accounts/several/sent";
import { upload } from "@/lib/kernel/mutation";
import { log } from "@/lib/platform/log";

// Its answer is the links themselves, a line each, which the form shows once.
export const invitePersons = upload("file", personsSent, async (_, __, sent, viewer) => {
  const invitations = await invitationsOf(viewer, sent);
  log.info({ actor: viewer.id, accounts: invitations.length, verb: "invite" }, "administration");
  revalidatePath("/administration");
  return invitations.map(({ name, email, href }) => [name, email, href].join("\t")).join("\n");
});
