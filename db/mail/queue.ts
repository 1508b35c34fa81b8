import postgres from "postgres";
import { closeDatabase } from "../client";
import type { MailKind } from "./limits";

/** A mail that this worker holds, and whom it is for. */
export type Leased = {
  id: string;
  kind: MailKind;
  accountId: string;
  rowId: string | null;
  requestKey: string | null;
  createdBy: string | null;
  tries: number;
  lease: string;
  messageId: string;
  name: string;
  email: string;
  disabled: boolean;
  /** Of a notice: a mention counts in no day. */
  mention: boolean;
};

type Sizes = { batch: number; lease: number; tries: number };

/**
 * The queue of mail, as its own role: whom it is for and what waits, and no business row. `host`: what the ids of messages end with.
 * What is done with a mail is done by who holds it alone.
 */
export function openQueue(url: string, host: string) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, prepare: false, onnotice: () => {} });
  const held = ({ id, lease }: Leased) => sql`id = ${id} and lease = ${lease} and state = 'waiting'`;

  return {
    regions: () =>
      sql<{ id: string; timeZone: string }[]>`select id, time_zone as "timeZone" from region order by id`,

    /** Work of the day of a Région, once whoever asks: what falls due, then the digests of whoever has something new. */
    async work(region: string, today: string): Promise<void> {
      await sql`select app.tell_late(${region}::uuid, ${today}::date)`;
      await sql`select app.queue_digests(${region}::uuid, ${today}::date)`;
      await sql`select app.sweep_mail(${today}::date)`;
    },

    /** What is due, held for a while; a worker that was killed gives it back by time, one try counted. */
    async take({ batch, lease, tries }: Sizes): Promise<Leased[]> {
      await sql`update outbox set state = 'failed', failure = 'interrupted', lease = null, leased_until = null
        where state = 'waiting' and tries >= ${tries} and (leased_until is null or leased_until < now())`;
      return sql<Leased[]>`
        with taken as (
          update outbox set tries = tries + 1, lease = gen_random_uuid(), leased_until = now() + make_interval(secs => ${lease}),
              message_id = coalesce(message_id, '<' || id || '@' || ${host} || '>')
           where id in (select id from outbox where state = 'waiting' and next_try <= now() and (leased_until is null or leased_until < now())
             order by next_try, id limit ${batch} for update skip locked)
          returning *)
        select t.id, t.kind, t.account_id as "accountId", t.row_id as "rowId", t.request_key as "requestKey", t.created_by as "createdBy",
          t.tries, t.lease, t.message_id as "messageId", a.name, a.email, a.disabled_at is not null as disabled,
          coalesce(n.kind = 'mentioned', false) as mention
          from taken t join account a on a.id = t.account_id left join notification n on n.id = t.row_id
         order by t.next_try, t.id`;
    },

    /** Holds it for a while more; false: it is another’s, or done. */
    async keep(mail: Leased, seconds: number): Promise<boolean> {
      const done =
        await sql`update outbox set leased_until = now() + make_interval(secs => ${seconds}) where ${held(mail)}`;
      return done.count === 1;
    },

    /** Takes a day of its person for it; false: the day has its mail. */
    async claimDay(mail: Leased, today: string): Promise<boolean> {
      try {
        return (await sql`update outbox set day = ${today}::date where ${held(mail)}`).count === 1;
      } catch (error) {
        if ((error as { code?: string }).code === "23505") return false;
        throw error;
      }
    },

    /** Does this link still open its account? */
    async isUsable(token: string, hash: string): Promise<boolean> {
      const rows = await sql`select 1 from token
        where id = ${token} and hash = ${hash} and used_at is null and expires_at > now()`;
      return rows.length === 1;
    },

    /** What stops the digests of its person from now on. */
    async stoppedBy(mail: Leased, hash: string): Promise<void> {
      await sql`update outbox set stop_hash = ${hash} where ${held(mail)}`;
    },

    /** It left, or was made where nothing takes it: with it, what it told is told. */
    async done(mail: Leased, state: "sent" | "held", told: readonly string[]): Promise<void> {
      await sql.begin(async (tx) => {
        const left =
          await tx`update outbox set state = ${state}, failure = null, lease = null, leased_until = null,
            sent_at = case ${state} when 'sent' then now() end
          where id = ${mail.id} and state = 'waiting' and lease = ${mail.lease} returning id`;
        if (left.count === 1 && told.length > 0 && state === "sent")
          await tx`update notification set mailed_at = now() where account_id = ${mail.accountId} and id = any(${[...told]}::uuid[])`;
      });
    },

    /** Nothing to say any more, or not to this person: its day is free again. */
    async unsaid(mail: Leased): Promise<void> {
      await sql`update outbox set state = 'unsaid', day = null, lease = null, leased_until = null where ${held(mail)}`;
    },

    /** Later, in 2^n minutes; or never, when it is refused for good or was tried often enough. */
    async failed(mail: Leased, failure: string, final: boolean): Promise<void> {
      await sql`update outbox set failure = ${failure}, state = ${final ? "failed" : "waiting"}, lease = null, leased_until = null,
          next_try = now() + make_interval(mins => (2 ^ tries)::integer)
        where ${held(mail)}`;
    },

    /** Ends its connections, and those by which the application reads what mail says. */
    close: async () => void (await Promise.allSettled([sql.end({ timeout: 5 }), closeDatabase()])),
  };
}

export type Queue = ReturnType<typeof openQueue>;
