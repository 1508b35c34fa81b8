import { sql } from "drizzle-orm";
import type { Db } from "../client";
import type { Scope } from "../scope";
import type { imports } from "./table";

type Written = Partial<Record<keyof typeof imports.$inferSelect, unknown>>;

/** What says that an import is written, and taken back. */
export const appliedNow = ({ actorId }: Scope): Written => ({
  state: "applied",
  appliedAt: sql`now()`,
  appliedBy: actorId,
});
/** What an import says of its file, gone with it: words of a person may stand in a question. */
export const forgotten: Written = { asks: [], answers: {}, mapping: {} };

export const undoneNow = ({ actorId }: Scope): Written => ({
  state: "undone",
  undoneAt: sql`now()`,
  undoneBy: actorId,
  ...forgotten,
});

/** What the rest of this transaction writes is told as written by this import (audit). */
export async function tellImport(tx: Db, importId: string): Promise<void> {
  await tx.execute(sql`select set_config('app.import', ${importId}, true)`);
}
