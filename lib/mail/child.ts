import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { openQueue } from "@/db/mail/queue";
import { env, mailEnv } from "@/lib/platform/env";
import { hourOf, today } from "@/lib/platform/today";
import { openPost } from "./post";
import { beginDay, sendDue } from "./work";

/** Who sends mail, in a process of its own beside the server: started and started again by scripts/mail/sender.mjs. */
const { APP_URL: appUrl, AUTH_SECRET: secret } = env();
const {
  DATABASE_MAIL_URL,
  SMTP_URL,
  MAIL_FROM,
  MAILLAGE_MAIL_EVERY: every,
  MAILLAGE_MAIL_LEASE: lease,
} = mailEnv();

const queue = openQueue(DATABASE_MAIL_URL, new URL(appUrl).hostname);
const post = SMTP_URL && MAIL_FROM ? openPost(SMTP_URL, MAIL_FROM) : null;
const office = { queue, post, appUrl, secret, lease };

let over = false;
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => {
    over = true;
  });

const report = (error: unknown) =>
  process.stderr.write(
    `Courriers\u00a0: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`,
  );

let silent = false;
while (!over) {
  try {
    await beginDay(queue, (timeZone) => ({ day: today(timeZone), hour: hourOf(timeZone) }));
    while (!over && (await sendDue(office, report)) > 0);
    silent = false;
  } catch (error) {
    // A database that is away is told once, and asked again at the next look.
    if (!silent) report(error);
    silent = true;
  }
  for (const end = performance.now() + every * 1_000; !over && performance.now() < end; ) await sleep(100);
}
post?.close();
await queue.close();
