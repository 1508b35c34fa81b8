"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getAccount } from "@/db/queries/accounts";
import { addMembership as write } from "@/db/queries/membership-writes";
import { addMembershipInput } from "@/lib/accounts/input";
import { found, saved } from "@/lib/errors";
import { log } from "@/lib/log";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

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
