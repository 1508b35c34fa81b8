"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getMembership } from "@/db/accounts/memberships/reads";
import { changeMembership as write } from "@/db/accounts/memberships/writes";
import { changeMembershipInput } from "@/lib/accounts/input";
import { membershipValues } from "@/lib/accounts/stored";
import { mutation } from "@/lib/kernel/mutation";
import { authorize } from "@/lib/permissions/can";
import { found, Invalid, Refusal, saved } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

export const changeMembership = mutation(changeMembershipInput, async (input, viewer, landing) => {
  const membership = found(await getMembership(viewer.scope, input.membershipId));
  const territoryId = found(viewer.regionsOwn[membership.regionId]);
  authorize(viewer, "account.write", { regionId: membership.regionId, territoryId });
  if (input.role !== membership.role)
    throw new Invalid({ role: ["Un autre rôle est une autre habilitation."] });

  const target = { ...input, id: membership.id, today: viewer.today };
  const outcome = await write(viewer.scope, target, input);
  const path = `/administration/comptes/${membership.accountId}`;
  revalidatePath(path, "layout");
  if (outcome === "conflict") {
    const now = found(await getMembership(viewer.scope, membership.id));
    throw new Refusal("conflict", { stamp: now.stamp, ...membershipValues(now) });
  }
  saved(outcome);
  log.info({ actor: viewer.id, account: membership.accountId, verb: "changeMembership" }, "administration");
  redirect(landing(`${path}?fait=habilitation`));
});
