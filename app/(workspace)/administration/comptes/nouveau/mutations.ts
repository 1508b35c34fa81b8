"use server";

import { revalidatePath } from "next/cache";
import { inviteAccount } from "@/db/accounts/writes";
import { alreadyWritten } from "@/db/kernel/idempotency";
import { inviteInput } from "@/lib/accounts/input";
import { linkOf, tokenOf } from "@/lib/auth/links";
import { mutation } from "@/lib/kernel/mutation";
import { authorize } from "@/lib/permissions/can";
import { found, Invalid, saved } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

// Its answer is the link itself, which the form shows once.
export const invite = mutation(inviteInput, async (input, viewer) => {
  const { email, name, requestKey, ...grant } = input;
  const territoryId = found(viewer.regionsOwn[grant.regionId]);
  authorize(viewer, "account.write", { regionId: grant.regionId, territoryId });

  const token = tokenOf(viewer.id, requestKey);
  const outcome = await inviteAccount(viewer.scope, { email, name, token, requestKey, grant });
  if (outcome === "taken") throw new Invalid({ email: ["Un compte a déjà cette adresse."] });
  saved(outcome);
  const account = await alreadyWritten(viewer.scope, requestKey);
  log.info({ actor: viewer.id, account, verb: "invite" }, "administration");

  revalidatePath("/administration");
  return linkOf(token);
});
