import "server-only";
import { newId } from "@/db/ids";
import type { FormValues } from "@/lib/kernel/form-values";
import { type Opening, readsOpening } from "@/lib/kernel/parse";
import { accountIdentity } from "./fields";
import { membershipForm } from "./memberships/fields";
import { between } from "./memberships/rules";

const invitation = { ...accountIdentity, ...membershipForm };

/** A request that opens an account with its first membership. */
export type Invites = Opening<typeof invitation> & { id: string };
export const invites = readsOpening<typeof invitation>(invitation, between);

/** What was sent of one invitation, its request apart. Throws Invalid, by field. */
export const readInvitation = (values: FormValues) => invites.read({ ...values, requestKey: newId() }).fields;
