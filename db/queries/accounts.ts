import "server-only";
import { sql } from "drizzle-orm";
import { transaction } from "../client";
import { accounts } from "../schema/accounts";

/** What sign-in needs of an account, or null. `email` is lower case. A disabled or uninvited account has no hash to try. */
export function findCredentials(
  email: string,
): Promise<{ id: string; passphraseHash: string | null } | null> {
  return transaction(async (tx) => {
    const [account] = await tx
      .select({
        id: accounts.id,
        passphraseHash: sql<
          string | null
        >`case when ${accounts.disabledAt} is null then ${accounts.passphraseHash} end`,
      })
      .from(accounts)
      .where(sql`lower(${accounts.email}) = ${email}`);
    return account ?? null;
  }, "read only");
}
