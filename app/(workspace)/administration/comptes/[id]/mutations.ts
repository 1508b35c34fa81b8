"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getMembership } from "@/db/accounts/memberships/reads";
import {
  disableAccount,
  enableAccount,
  renewLink as renew,
  updateAccount as update,
} from "@/lib/accounts/gestures";
import type { accountSaid } from "@/lib/accounts/labels";
import { endMembership as end } from "@/lib/accounts/memberships/gestures";
import { linkOf, tokenOf } from "@/lib/auth/link-of";
import type { Viewer } from "@/lib/auth/viewer";
import type { FormValues } from "@/lib/kernel/form-values";
import { form } from "@/lib/kernel/mutation";
import { found } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

const pathOf = (account: string) => `/administration/comptes/${account}`;

/** Says in the log what was done to an account, and shows its page as it is now. */
function told(verb: string, actor: string, account: string) {
  log.info({ actor, account, verb }, "administration");
  revalidatePath(pathOf(account));
}

/** The page of the account, which says what was done. */
const saying =
  (verb: string, fait: keyof typeof accountSaid) =>
  (account: string, _: unknown, __: FormValues, { id }: Viewer) => {
    told(verb, id, account);
    redirect(`${pathOf(account)}?fait=${fait}`);
  };

const shown = ({ accountId }: FormValues) => revalidatePath(pathOf(String(accountId)));

export const updateAccount = form(
  update,
  (account, _, __, { id }) => {
    told("update", id, account);
    return undefined;
  },
  shown,
);
export const disable = form(disableAccount, saying("disable", "desactive"), shown);
export const enable = form(enableAccount, saying("enable", "reactive"), shown);

// Its answer is the link itself, which the form shows once.
export const renewLink = form(renew, (account, _, { requestKey }, { id }) => {
  told("renewLink", id, account);
  return linkOf(tokenOf(id, String(requestKey)));
});

const accountOf = async ({ scope }: Viewer, id: string) => found(await getMembership(scope, id)).accountId;

export const endMembership = form(
  end,
  async (id, _, __, viewer) => {
    const account = await accountOf(viewer, id);
    told("endMembership", viewer.id, account);
    redirect(`${pathOf(account)}?fait=fin`);
  },
  async ({ membershipId }, viewer) => revalidatePath(pathOf(await accountOf(viewer, String(membershipId)))),
);
