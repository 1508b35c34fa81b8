"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { addMembership as write } from "@/db/accounts/memberships/writes";
import { getAccount } from "@/db/accounts/reads";
import { addMembershipInput } from "@/lib/accounts/input";
import { mutation } from "@/lib/kernel/mutation";
import { authorize } from "@/lib/permissions/can";
import { found, saved } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

export const addMembership = mutation(addMembershipInput, async (input, viewer) => {
  const { accountId, requestKey, ...grant } = input;
  const account = found(await getAccount(viewer.scope, accountId));
  const territoryId = found(viewer.regionsOwn[grant.regionId]);
  authorize(viewer, "account.write", { regionId: grant.regionId, territoryId });

  saved(await write(viewer.scope, { accountId: account.id, requestKey }, grant));
  log.info({ actor: viewer.id, account: account.id, verb: "addMembership" }, "administration");

  revalidatePath(`/administration/comptes/${account.id}`);
  redirect(`/administration/comptes/${account.id}?fait=habilitation`);
});
