import "server-only";
import { listHeldMemberships } from "@/db/auth/sessions";
import type { Scope } from "@/db/scope";
import { heldOn, livingMemberships } from "./living";
import { mintScope } from "./mint";

/** An account as it would read today, whether or not it is signed in; null when no right of it lives. For what is sent to it. */
export async function readerOf(accountId: string): Promise<{ scope: Scope; today: string } | null> {
  const { living, date } = livingMemberships(await listHeldMemberships(accountId));
  if (living.length === 0) return null;
  const { memberships, regionsOwn } = heldOn(living, date);
  return { scope: mintScope(accountId, memberships, regionsOwn), today: date };
}
