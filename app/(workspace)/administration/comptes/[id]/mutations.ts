"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getMembership } from "@/db/accounts/memberships/reads";
import { endMembership as writeEnd } from "@/db/accounts/memberships/writes";
import { getAccount } from "@/db/accounts/reads";
import {
  disableAccount,
  enableAccount,
  renewToken,
  updateAccount as writeAccount,
} from "@/db/accounts/writes";
import { accessInput, endMembershipInput, renewLinkInput, updateAccountInput } from "@/lib/accounts/input";
import { linkOf, tokenOf } from "@/lib/auth/links";
import { mutation } from "@/lib/kernel/mutation";
import { authorize } from "@/lib/permissions/can";
import { found, Invalid, Refusal, saved } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

/** A gesture has no text to keep: the page is shown as it is now, to be read again. */
function unchanged(outcome: string): void {
  if (outcome === "conflict") throw new Refusal("changed");
}

const pathOf = (accountId: string) => `/administration/comptes/${accountId}`;

export const updateAccount = mutation(updateAccountInput, async (input, viewer) => {
  const account = found(await getAccount(viewer.scope, input.accountId));
  for (const place of account.places) authorize(viewer, "account.write", place);

  const { email, name } = input;
  const outcome = await writeAccount(viewer.scope, { ...input, id: account.id }, { email, name });
  revalidatePath(pathOf(account.id));
  if (outcome === "taken") throw new Invalid({ email: ["Un compte a déjà cette adresse."] });
  if (outcome === "conflict") {
    const { stamp, name, email } = found(await getAccount(viewer.scope, account.id));
    throw new Refusal("conflict", { stamp, name, email });
  }
  saved(outcome);
  log.info({ actor: viewer.id, account: account.id, verb: "update" }, "administration");
  return "Compte enregistré.";
});

export const disable = mutation(accessInput, async ({ accountId, stamp }, viewer) => {
  const account = found(await getAccount(viewer.scope, accountId));
  for (const place of account.places) authorize(viewer, "account.write", place);

  const outcome = await disableAccount(viewer.scope, { id: account.id, stamp });
  revalidatePath(pathOf(account.id));
  unchanged(outcome);
  saved(outcome);
  log.info({ actor: viewer.id, account: account.id, verb: "disable" }, "administration");
  redirect(`${pathOf(account.id)}?fait=desactive`);
});

export const enable = mutation(accessInput, async ({ accountId, stamp }, viewer) => {
  const account = found(await getAccount(viewer.scope, accountId));
  for (const place of account.places) authorize(viewer, "account.write", place);

  const outcome = await enableAccount(viewer.scope, { id: account.id, stamp });
  revalidatePath(pathOf(account.id));
  unchanged(outcome);
  saved(outcome);
  log.info({ actor: viewer.id, account: account.id, verb: "enable" }, "administration");
  redirect(`${pathOf(account.id)}?fait=reactive`);
});

// Its answer is the link itself, which the form shows once.
export const renewLink = mutation(renewLinkInput, async ({ accountId, requestKey }, viewer) => {
  const account = found(await getAccount(viewer.scope, accountId));
  for (const place of account.places) authorize(viewer, "account.write", place);

  const token = tokenOf(viewer.id, requestKey);
  saved(await renewToken(viewer.scope, { accountId: account.id, token, requestKey }));
  log.info({ actor: viewer.id, account: account.id, verb: "renewLink" }, "administration");

  revalidatePath(pathOf(account.id));
  return linkOf(token);
});

export const endMembership = mutation(endMembershipInput, async ({ membershipId, stamp }, viewer) => {
  const membership = found(await getMembership(viewer.scope, membershipId));
  const territoryId = found(viewer.regionsOwn[membership.regionId]);
  authorize(viewer, "account.write", { regionId: membership.regionId, territoryId });

  const outcome = await writeEnd(viewer.scope, { id: membership.id, stamp, today: viewer.today });
  revalidatePath(pathOf(membership.accountId));
  unchanged(outcome);
  saved(outcome);
  log.info({ actor: viewer.id, account: membership.accountId, verb: "endMembership" }, "administration");
  redirect(`${pathOf(membership.accountId)}?fait=fin`);
});
