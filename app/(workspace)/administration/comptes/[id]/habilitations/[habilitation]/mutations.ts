"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { changeMembership as write } from "@/db/queries/membership-writes";
import { getMembership } from "@/db/queries/memberships";
import { changeMembershipInput } from "@/lib/accounts/input";
import { describeDates, placeOf } from "@/lib/accounts/labels";
import { found, Invalid, saved } from "@/lib/errors";
import { log } from "@/lib/log";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

export const changeMembership = mutation(changeMembershipInput, async (input, viewer) => {
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
    const said = `${placeOf(now)}, ${describeDates(now, viewer.today)}`;
    throw new Invalid({
      startsOn: [
        `Elle a changé pendant votre saisie\u00a0: ${said}. Enregistrez de nouveau pour garder la vôtre.`,
      ],
    });
  }
  saved(outcome);
  log.info({ actor: viewer.id, account: membership.accountId, verb: "changeMembership" }, "administration");
  redirect(`${path}?fait=habilitation`);
});
