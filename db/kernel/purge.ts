import "server-only";
import { sql } from "drizzle-orm";
import { transaction } from "../client";

/** Removes what throttles, sessions, request keys and links no longer serve; the database says how old each must be. */
export async function purge(): Promise<void> {
  await transaction((tx) => tx.execute(sql`select app.purge()`), "read write");
}
