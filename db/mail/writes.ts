import { sql } from "drizzle-orm";
import { transaction } from "../client";
import { type Scope, writeInScope } from "../scope";
import type { DigestChoice } from "./limits";
import { mailChoices } from "./table";

/** Keeps how often a person wants what is new; the same choice again changes nothing. */
export const chooseDigest = (scope: Scope, digest: DigestChoice): Promise<void> =>
  writeInScope(scope, async (tx) => {
    await tx
      .insert(mailChoices)
      .values({ accountId: scope.actorId, digest })
      .onConflictDoUpdate({
        target: mailChoices.accountId,
        set: { digest, changedAt: sql`now()` },
        setWhere: sql`${mailChoices.digest} <> ${digest}`,
      });
  });

/** Sends again a mail that failed or was held; false when it is neither, or not of an account that the scope administers. */
export const resendMail = (scope: Scope, id: string): Promise<boolean> =>
  writeInScope(scope, async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(sql`select app.resend_mail(${id}) as done`);
    return row?.done === true;
  });

/** Stops the digests of whoever a link was sent to; false for a link that stops nothing. */
export const stopDigests = (hash: string): Promise<boolean> =>
  transaction(async (tx) => {
    const [row] = await tx.execute<{ done: boolean }>(sql`select app.stop_digests(${hash}) as done`);
    return row?.done === true;
  }, "read write");
