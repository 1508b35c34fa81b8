import "server-only";
import { isSpent, readToken, spendToken } from "@/db/auth/tokens";
import { passphraseFault } from "@/lib/accounts/passphrase";
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
