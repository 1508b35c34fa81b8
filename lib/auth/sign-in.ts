import "server-only";
import { randomUUID } from "node:crypto";
import { findCredentials } from "@/db/accounts/reads";
import { createSession, endSession, listHeldMemberships } from "@/db/auth/sessions";
import type { Role } from "@/db/enums";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { attempt, maskOf } from "./attempts";
import { clearSessionCookie, cookieSessionId, setSessionCookie } from "./cookie";
import { browserKnownTo, rememberBrowser } from "./known-browser";
import { livingMemberships } from "./living";
import { matchesPassphrase } from "./passphrase";

const unknown = "Adresse ou phrase de passe inconnue. Vérifiez les deux, puis recommencez.";

/**
 * Opens a session, sets its cookie and gives the roles held. Throws Invalid (one sentence, whatever is wrong), Refusal "noRight" or "throttled"; the
 * answer and its time do not tell whether the account exists, unless its passphrase is given.
 */
export async function signIn(email: string, passphrase: string): Promise<readonly { role: Role }[]> {
  const account = await findCredentials(email);
  const tried = await attempt("sign-in", email, account && (await browserKnownTo(account.id)));
  const matches = await matchesPassphrase(account?.passphraseHash ?? null, passphrase);
  // An address that has no account is a person's all the same: masked.
  const who = account ? { account: account.id } : { unknown: maskOf(email) };
  if (!account || !matches) {
    log.warn({ ...who, ...tried.from }, "sign-in failed");
    throw new Invalid({ passphrase: [unknown] });
  }
  await tried.forget();
  await rememberBrowser(account.id);
  const living = await openSession(account.id);
  log.info({ ...who, ...tried.from, entered: living.length > 0 }, "signed in");
  if (living.length === 0) throw new Refusal("noRight");
  return living;
}

/**
 * Opens a session of an account that has just proved itself, in place of this browser's; gives the roles held today. None
 * held: no session, since every page would send back to the sign-in without a word.
 */
export async function openSession(accountId: string): Promise<readonly { role: Role }[]> {
  const previous = await cookieSessionId();
  if (previous) await endSession(previous);
  const { living } = livingMemberships(await listHeldMemberships(accountId));
  if (living.length === 0) return living;
  const sessionId = randomUUID();
  await createSession(sessionId, accountId);
  await setSessionCookie(sessionId);
  return living;
}

/** Ends the session of this request, if any, and its cookie. */
export async function signOut(): Promise<void> {
  const sessionId = await cookieSessionId();
  if (sessionId) await endSession(sessionId);
  await clearSessionCookie();
}
