import "server-only";
import { sql } from "drizzle-orm";
import type { Db } from "../client";
import { accounts } from "./table";

/** Whose these e-mail addresses are already. */
export type Taken = readonly { email: string; id: string }[];

/**
 * Keeps addresses for this transaction, and says whose they are: of two gestures that give one address, the second waits and reads
 * what the first wrote. `emails`: in lower case.
 */
export async function holdAddresses(tx: Db, emails: readonly string[]): Promise<Taken> {
  const asked = sql`select jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb)`;
  await tx.execute(sql`select pg_advisory_xact_lock(hash) from (
    select distinct hashtextextended('address:' || email, 0) as hash from (${asked}) as named (email) order by 1) as held`);
  return tx
    .select({ email: sql<string>`lower(${accounts.email})`, id: accounts.id })
    .from(accounts)
    .where(sql`lower(${accounts.email}) in (${asked})`);
}
