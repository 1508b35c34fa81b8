import { sql } from "drizzle-orm";
import type { PlanStatus } from "../../enums";
import { wallOf } from "../../kernel/wall";
import { plans } from "../table";
import { livePldes, pldes } from "./table";

/** Of its living plans, the status of the one that is the most open: the last of them locks it (decision 0022). Null without plan. */
const mostOpen = sql<PlanStatus | null>`(select s.status from ${plans} p
  cross join lateral app.lock_of(p.status, p.entering, p.amending) as s (status)
  where p.plde_id = ${pldes.id} and p.deleted_at is null
  order by case when s.status in ('closed', 'abandoned') then 2 when s.status in ('submitted', 'approved') then 1 else 0 end limit 1)`;

/** PLDEs: read and written as the plans of their territory are. */
export const pldeWall = wallOf<typeof pldes, typeof livePldes, never, { planStatus: PlanStatus | null }>({
  noun: "plde",
  table: pldes,
  live: livePldes,
  reads: ["regions", "read"],
  writes: ["own", "staff"],
  links: [],
  audit: "values",
  title: pldes.title,
  bin: pldes.title,
  parents: [],
  facts: { planStatus: mostOpen },
});
