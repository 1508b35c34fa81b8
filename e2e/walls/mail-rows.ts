import { createHash } from "node:crypto";
import type { Database } from "../http";
import { viewers } from "./expected";

const token = "A".repeat(43);

/** A mail of an account that failed; gives its id. */
export async function aFailed({ sql }: Database, email: string): Promise<string> {
  const [row] = await sql<
    { id: string }[]
  >`insert into outbox (kind, account_id, row_id, state, failure, tries)
    select 'notice', id, id, 'failed', 'refused 550', 1 from account where email = ${email} returning id`;
  return row?.id ?? "";
}

/** An account is told that an action of its territory is late, and has not read it; gives the id of the notification. */
export async function aTold({ sql }: Database, email: string): Promise<string> {
  await sql`delete from notification where account_id = (select id from account where email = ${email})`;
  const [row] = await sql<
    { id: string }[]
  >`insert into notification (account_id, kind, noun, row_id, region_id, territory_id)
    select a.id, 'late', 'action', x.id, x.region_id, x.territory_id from account a join membership m on m.account_id = a.id
      join membership_territory mt on mt.membership_id = m.id join action x on x.territory_id = mt.territory_id and x.deleted_at is null
     where a.email = ${email} limit 1 returning id`;
  return row?.id ?? "";
}

/** The address that stops the digests of the agent of the Boulonnais, of one that left. */
export async function aStop({ sql }: Database): Promise<string> {
  const hash = createHash("sha256").update(token).digest("hex");
  await sql`delete from mail_choice`;
  await sql`insert into outbox (kind, account_id, state, stop_hash) select 'digest', id, 'sent', ${hash} from account
    where email = ${viewers.agentA} on conflict do nothing`;
  return token;
}

/** One mail that failed, on the page of the administrator. */
export async function oneFailed(http: Database): Promise<string> {
  await http.sql`delete from outbox`;
  return aFailed(http, viewers.agentA);
}
