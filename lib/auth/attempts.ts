import "server-only";
import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { headers } from "next/headers";
import { type Bucket, giveBack, takeAttempts } from "@/db/auth/throttles";
import { answerAs } from "@/lib/platform/door";
import { env } from "@/lib/platform/env";
import { Refusal } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";
import { addressIn } from "./asker";

/** Failures admitted in a window of seconds: of one account from one address, from one address, of a browser known to the account. */
const admitted = { account: 8, address: 60, browser: 20 };
const window = 900;

/** Failures of the whole site beyond which each attempt waits, and how much more for each (ms). Never a refusal. */
const calm = 100;
const slower = { each: 10, most: 2_000 };

/** The same value in two lines, without saying which: nobody guesses it without the secret. */
export function maskOf(value: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`mask:${value}`).digest("hex").slice(0, 24);
}

export type Attempt = {
  /** What the log tells of where it comes from. */
  from: { from?: string; browser?: "known" };
  /** It was no failure: it does not count. */
  forget: () => Promise<void>;
};

/**
 * Counts an attempt to enter by `what` as `subject` (an e-mail, an account) before it is tried, so that a thousand at once are as
 * many as one by one. `browser`: one that the account has entered with, counted apart, whatever others do elsewhere. Throws Refusal
 * "throttled", under 429.
 */
export async function attempt(
  what: "sign-in" | "link",
  subject: string,
  browser: string | null,
): Promise<Attempt> {
  const address = addressIn((await headers()).get("x-forwarded-for"));
  const masked = address === null ? undefined : maskOf(address);
  const buckets: Bucket[] = browser
    ? [{ key: `${what} browser ${maskOf(browser)}`, limit: admitted.browser }]
    : [
        ...(masked ? [{ key: `${what} from ${masked}`, limit: admitted.address }] : []),
        { key: `${what} of ${maskOf(subject)} ${masked ?? ""}`, limit: admitted.account },
        { key: what },
      ];
  const from: Attempt["from"] = { from: masked, browser: browser ? "known" : undefined };
  const taken = await takeAttempts(buckets, window);
  if ("waitSeconds" in taken) {
    log.warn({ ...from, of: maskOf(subject), wait: taken.waitSeconds }, `${what} throttled`);
    answerAs(429, taken.waitSeconds);
    throw new Refusal("throttled");
  }
  const failures = browser ? 0 : (taken.counts.at(-1) ?? 0) - calm;
  if (failures > 0) await sleep(Math.min(slower.most, failures * slower.each));
  return { from, forget: () => giveBack(buckets.map(({ key }) => key)) };
}
