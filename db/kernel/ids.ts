import { type SQL, sql } from "drizzle-orm";

/** Ids as one parameter. */
export const idList = (ids: readonly string[]): SQL => sql`${`{${ids.join(",")}}`}::uuid[]`;
