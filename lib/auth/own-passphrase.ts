import "server-only";
import { getOwnAccount, writeOwnPassphrase } from "@/db/accounts/own";
import { giveBack, takeAttempts } from "@/db/auth/throttles";
import { passphraseFault } from "@/lib/accounts/passphrase";
import { answerAs } from "@/lib/platform/door";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { ownWords } from "./links";
import { hashPassphrase, matchesPassphrase } from "./passphrase";
import type { Viewer } from "./viewer";

/** Tries of the present passphrase by account, in a window of seconds. */
const patience = { account: 8, seconds: 900 };

/**
 * Gives the reader's own account another passphrase, against the present one, and ends its other sessions. Sent again once it
 * has changed, it answers the same. Throws Invalid, or Refusal "throttled".
 */
export async function changeOwnPassphrase(viewer: Viewer, current: string, next: string): Promise<void> {
  const account = await getOwnAccount(viewer.id);
  // Before the present one is tried: what is refused for itself is no try, and says nothing of it.
  const fault = passphraseFault(next, ownWords(account));
  if (fault) throw new Invalid({ passphrase: [fault] });
  const key = `own-passphrase:${viewer.id}`;
  const taken = await takeAttempts([{ key, limit: patience.account }], patience.seconds);
  if ("waitSeconds" in taken) {
    answerAs(429, taken.waitSeconds);
    throw new Refusal("throttled");
  }
  const stored = account.passphraseHash;
  const same = await matchesPassphrase(stored, next);
  if (!(await matchesPassphrase(stored, current))) {
    if (same) return;
    throw new Invalid({ current: ["Ce n’est pas votre phrase de passe actuelle."] });
  }
  if (same) throw new Invalid({ passphrase: ["C’est la même. Choisissez-en une autre."] });
  const held = { accountId: viewer.id, sessionId: viewer.sessionId, before: stored };
  if (!(await writeOwnPassphrase(held, await hashPassphrase(next)))) throw new Refusal("changed");
  await giveBack([key]);
  log.info({ account: viewer.id }, "passphrase changed");
}
