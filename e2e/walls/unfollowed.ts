import type { Database } from "../http";
import { asOwner } from "./prepare";

/** A plan that nothing follows, and of which no action is open: no choice is to be made of its own. */
export const unfollowed = (http: Database, id: string) =>
  asOwner(http, async (sql) => {
    await sql`update plan set status = 'active', signed_on = coalesce(signed_on, starts_on), deliberation = coalesce(deliberation, '1'),
      version = version + 1 where id = ${id} and status not in ('active', 'closed')`;
    await sql`update plan set status = 'abandoned', version = version + 1 where previous_plan_id = ${id} and status = 'draft'`;
    await sql`update action set status = 'cancelled', status_reason = 'Rejeu', version = version + 1
      where plan_id = ${id} and status in ('planned', 'in_progress', 'on_hold')`;
  });
