import "server-only";
import { inArray } from "drizzle-orm";
import { transaction } from "../client";
import { demonstrationPassphrase, shownAccounts } from "../seed/accounts";
import { accounts } from "./table";

/** Accounts of the demonstration that its sign-in page offers, those that exist (none in a real installation), and their passphrase. */
export async function listDemonstrationAccounts() {
  const emails = shownAccounts.map(({ email }) => email);
  const rows = await transaction(
    (tx) => tx.select({ email: accounts.email }).from(accounts).where(inArray(accounts.email, emails)),
    "read only",
  );
  const existing = new Set(rows.map(({ email }) => email));
  return {
    accounts: shownAccounts.filter(({ email }) => existing.has(email)),
    passphrase: demonstrationPassphrase,
  };
}
