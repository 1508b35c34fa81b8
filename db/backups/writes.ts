import { sql } from "drizzle-orm";
import { type Scope, writeInScope } from "../scope";

/** Asks for a backup, which whoever runs Maillage takes; false where nobody keeps them, and to who administers nothing. */
export function askBackup(scope: Scope): Promise<boolean> {
  return writeInScope(scope, async (tx) => {
    const [row] = await tx.execute<{ asked: boolean }>(sql`select app.ask_backup() as asked`);
    return row?.asked === true;
  });
}
