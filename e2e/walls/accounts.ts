import { stableId } from "@/db/reference/stable-id";
import * as accounts from "@/lib/accounts/gestures";
import * as memberships from "@/lib/accounts/memberships/gestures";
import * as several from "@/lib/accounts/several/gestures";
import { administered, governed, granted, personsInvited } from "./expected";
import {
  changed,
  closed,
  emailOf,
  grant,
  granting,
  invited,
  listed,
  living,
  membershipOf,
  open,
  versionOfMembership,
} from "./granting";
import { namesNone } from "./rows";
import type { Tried } from "./trying";

const onAccount = { table: "account", idField: "accountId", values: {}, allowed: governed } as const;
const onMembership = {
  ...{ table: "account", writes: "membership", idField: "membershipId", allowed: administered },
  ...{ version: versionOfMembership, ready: living },
} as const;
const named = { ...grant, name: "Rejeu", regionId: stableId("region", "nord-pas-de-calais") };

/** Every gesture on accounts and their rights. */
export const triedAccounts: Readonly<Record<string, Tried>> = {
  inviteAccount: {
    ...{ gesture: accounts.inviteAccount, table: "territory", writes: "account", idField: "territories" },
    ...{ allowed: granted, makes: true, values: named, also: invited },
  },
  inviteSeveral: {
    ...{ gesture: several.inviteSeveral, table: "territory", writes: "account", idField: namesNone },
    ...{ allowed: personsInvited, makes: true, nowhere: true },
    ...{ values: { startsOn: grant.startsOn }, also: async () => listed() },
  },
  updateAccount: {
    ...onAccount,
    ...{ gesture: accounts.updateAccount, values: { name: "Rejeu" }, also: emailOf },
  },
  disableAccount: { ...onAccount, gesture: accounts.disableAccount, ready: open },
  enableAccount: { ...onAccount, gesture: accounts.enableAccount, ready: closed },
  renewLink: { ...onAccount, gesture: accounts.renewLink, writes: "token", makes: true, ready: open },
  addMembership: {
    ...{ gesture: memberships.addMembership, table: "account", writes: "membership", idField: "accountId" },
    ...{ allowed: administered, makes: true, values: grant, also: granting },
  },
  changeMembership: {
    ...onMembership,
    ...{ gesture: memberships.changeMembership, values: grant, also: changed },
  },
  endMembership: {
    ...{ ...onMembership, gesture: memberships.endMembership, values: {} },
    also: async (http, id) => ({ membershipId: (await membershipOf(http, id)).membershipId }),
  },
};
