import "server-only";
import { eq, sql } from "drizzle-orm";
import { type Db, transaction } from "../client";
import { inScope, type Scope } from "../scope";
import type { DigestChoice, MailKind, MailState } from "./limits";
import { mailChoices } from "./table";

/** A mail as « Courriers » shows it: its address is masked by the base. */
export type Mail = {
  id: string;
  kind: MailKind;
  state: MailState;
  accountId: string;
  name: string;
  address: string;
  tries: number;
  nextTry: Date;
  /** A code, and the answer of the server where it gave one: « refused 550 ». */
  failure: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

type Asked = { state?: MailState; kind?: MailKind };

/** Mail of the accounts of the Régions administered, the last first, and how many there are; none to anybody else. */
export function listMails(
  scope: Scope,
  { state, kind }: Asked,
  page: { number: number; size: number },
  on?: Db,
): Promise<{ mails: Mail[]; total: number }> {
  return inScope(
    scope,
    async (tx) => {
      const rows = await tx.execute<Record<string, unknown>>(sql`
        select id, kind, state, account_id, name, address, tries, next_try, failure, created_at, sent_at, total
          from app.mails(${state ?? null}, ${kind ?? null}, ${page.size}, ${(page.number - 1) * page.size})`);
      const mails = rows.map((row) => ({
        ...(row as Pick<Mail, "id" | "kind" | "state" | "name" | "address" | "tries" | "failure">),
        accountId: String(row.account_id),
        nextTry: new Date(String(row.next_try)),
        createdAt: new Date(String(row.created_at)),
        sentAt: row.sent_at ? new Date(String(row.sent_at)) : null,
      }));
      return { mails, total: Number(rows[0]?.total ?? 0) };
    },
    on,
  );
}

/** How often a person receives what is new; every day, as long as they have not chosen. */
export const getDigestChoice = (scope: Scope): Promise<DigestChoice> =>
  inScope(scope, async (tx) => {
    const [row] = await tx
      .select({ digest: mailChoices.digest })
      .from(mailChoices)
      .where(eq(mailChoices.accountId, scope.actorId));
    return row?.digest ?? "daily";
  });

/** What a link of a digest stops: what its person chose until now; null for a link that stops nothing. Reads, and writes nothing. */
export const stoppedByLink = (hash: string): Promise<DigestChoice | null> =>
  transaction(async (tx) => {
    const [row] = await tx.execute<{ digest: DigestChoice | null }>(sql`select app.stops(${hash}) as digest`);
    return row?.digest ?? null;
  }, "read only");
