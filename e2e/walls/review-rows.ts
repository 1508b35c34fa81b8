import type { Database } from "../http";
import { asOwner } from "./prepare";

/** A point that asks something, living, that nobody answered; settled or not. */
export const bareReview =
  (settled = false) =>
  (http: Database, id: string) =>
    asOwner(http, async (sql) => {
      await sql`delete from reply where review_id = ${id}`;
      await sql`update review set kind = 'question', opinion = null, deleted_at = null, deleted_by = null, version = version + 1,
        settled_on = ${settled ? "2026-11-02" : null}, settled_by = ${settled ? sql`coalesce(created_by, id)` : null} where id = ${id}`;
    });
