import "server-only";
import { createHash, createHmac } from "node:crypto";
import { sending } from "@/db/mail/limits";
import type { Leased, Queue } from "@/db/mail/queue";
import { listToMail } from "@/db/notifications/reads";
import { linkOf, tokenOf } from "@/lib/auth/link-of";
import { readerOf } from "@/lib/auth/reader";
import { failureOf, type Letter, type Post } from "./post";
import { digestWords, linkWords, noticeWords, onSite } from "./words";

type Installation = { appUrl: string; secret: string };

/** Where mail goes; null: nowhere, and what would leave is held. `lease`: seconds. `day`: today, for tests; else that of the reader. */
export type Office = Installation & { queue: Queue; post: Post | null; lease?: number; day?: string };

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** What stops the digests of one person, from one of them: nobody guesses it without the secret. */
const stopToken = (secret: string, mailId: string) =>
  createHmac("sha256", secret).update(`stop:${mailId}`).digest("base64url");

/** What a mail says, made now and under the rights of who receives it, and which notifications it tells; null: nothing any more. */
type Made = { letter: Letter; told: string[] } | null;

const addressed = ({ name, email, messageId }: Leased) => ({ to: { name, address: email }, messageId });

async function madeLink({ queue }: Office, mail: Leased): Promise<Made> {
  if (mail.kind !== "invitation" && mail.kind !== "reset") return null;
  const token = tokenOf(mail.createdBy ?? "", mail.requestKey ?? "");
  if (!(await queue.isUsable(mail.rowId ?? "", hashOf(token)))) return null;
  return { letter: { ...linkWords(mail, mail.kind, linkOf(token)), ...addressed(mail) }, told: [] };
}

async function madeOfNews({ queue, appUrl, secret, day }: Office, mail: Leased): Promise<Made> {
  const reader = await readerOf(mail.accountId);
  if (!reader) return null;
  const digest = mail.kind === "digest";
  const told = await listToMail(reader.scope, digest ? undefined : (mail.rowId ?? ""));
  const [first] = told;
  if (!first) return null;
  // A mention is told at once; of anything else, a person has one mail a day, whichever came first.
  if (!mail.mention && !(await queue.claimDay(mail, day ?? reader.today))) return null;
  const ids = told.map(({ id }) => id);
  if (!digest) return { letter: { ...noticeWords(mail, first, appUrl), ...addressed(mail) }, told: ids };
  const token = stopToken(secret, mail.id);
  await queue.stoppedBy(mail, hashOf(token));
  const stop = onSite(appUrl, `/recapitulatif?jeton=${token}`);
  const words = digestWords(mail, told, appUrl, stop);
  return {
    letter: { ...words, ...addressed(mail), stop: onSite(appUrl, `/api/recapitulatif?jeton=${token}`) },
    told: ids,
  };
}

async function treat(office: Office, mail: Leased): Promise<void> {
  const { queue, post } = office;
  const link = mail.kind === "invitation" || mail.kind === "reset";
  const made = mail.disabled ? null : await (link ? madeLink : madeOfNews)(office, mail);
  if (!made) return queue.unsaid(mail);
  if (!post) return queue.done(mail, "held", made.told);
  await post.send(made.letter);
  await queue.done(mail, "sent", made.told);
}

/**
 * Takes what is due, a few at once, and sends each; how many were taken. One that fails is tried again later, and stops none of the
 * others. `report` is given what is no answer of a server: a bug, or a database that is away.
 */
export async function sendDue(office: Office, report: (error: unknown) => void): Promise<number> {
  const lease = office.lease ?? sending.lease;
  const mails = await office.queue.take({ ...sending, lease });
  for (const mail of mails) {
    if (!(await office.queue.keep(mail, lease))) continue;
    try {
      await treat(office, mail);
    } catch (error) {
      const { failure, final } = failureOf(error);
      if (failure === "broken") report(error);
      await office.queue.failed(mail, failure, final || mail.tries >= sending.tries);
    }
  }
  return mails.length;
}

/** From seven o’clock, what a day begins with: digests, and what fell due. `now` gives the day and the hour of a time zone. */
export async function beginDay(
  queue: Queue,
  now: (timeZone: string) => { day: string; hour: number },
): Promise<void> {
  for (const { id, timeZone } of await queue.regions()) {
    const { day, hour } = now(timeZone);
    if (hour >= 7) await queue.work(id, day);
  }
}
