import "server-only";
import { sql } from "drizzle-orm";
import { transaction } from "../client";

/** Removes what throttles, sessions, request keys, links, the bases of exports and the files of imports no longer serve; the database says how old each must be. */
export async function purge(): Promise<void> {
  await transaction(
    (tx) => tx.execute(sql`select app.purge(), app.purge_exports(), app.purge_imports()`),
    "read write",
  );
}
