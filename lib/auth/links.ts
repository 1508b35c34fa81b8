import "server-only";
import { createHmac } from "node:crypto";
import { isSpent, readToken, spendToken } from "@/db/auth/tokens";
import { passphraseFault } from "@/lib/accounts/passphrase";
import { env } from "@/lib/platform/env";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { attempt } from "./attempts";
import { browserKnownTo, rememberBrowser } from "./known-browser";
import { hashPassphrase } from "./passphrase";

/** What the passphrase of an account must not be made of: its own words. */
export const ownWords = ({ email, name }: { email: string; name: string }) => [
  email,
  email.split("@")[0] ?? email,
  name,
];

/**
 * The token of a request: nobody guesses it without the secret, and the same request sent twice gives the same one, so
 * that a retry shows the link that was written.
 */
export function tokenOf(actorId: string, requestKey: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`link:${actorId}:${requestKey}`).digest("base64url");
}

/** The address of a link, on this installation's own origin whatever the request says. */
export function linkOf(token: string): string {
  return new URL(`/acces/${token}`, env().APP_URL).href;
}

/** What to say of a link that opens nothing: one that already served leads to the sign-in page. */
const deadLink = async (token: string) => new Refusal((await isSpent(token)) ? "linkUsed" : "link");

/**
 * Gives an account the passphrase that its reader chose and ends its sessions; answers the account's id. Throws Invalid, Refusal
 * "throttled", "linkUsed" when the link has served, or "link" when it is unknown or expired.
 */
export async function acceptLink(token: string, passphrase: string): Promise<string> {
  const invited = await readToken(token);
  // Whoever holds a link is counted as its account, whoever guesses is counted by where it comes from.
  const tried = await attempt(
    "link",
    invited?.accountId ?? "",
    invited && (await browserKnownTo(invited.accountId)),
  );
  if (!invited) throw await deadLink(token);
  await tried.forget();
  const fault = passphraseFault(passphrase, ownWords(invited));
  if (fault) throw new Invalid({ passphrase: [fault] });
  const accountId = await spendToken(token, await hashPassphrase(passphrase));
  if (!accountId) throw await deadLink(token);
  await rememberBrowser(accountId);
  log.info({ account: accountId, kind: invited.kind, ...tried.from }, "passphrase chosen");
  return accountId;
}
