import { sql } from "drizzle-orm";
import type { PlanStatus } from "../enums";
import { wallOf } from "../kernel/wall";
import { snapshots } from "./table";

/** Snapshots: taken by the agents of a territory and by officers, read as the plan is, and never changed. */
export const snapshotWall = wallOf<
  typeof snapshots,
  typeof snapshots,
  never,
  { planStatus: PlanStatus | null }
>({
  noun: "snapshot",
  table: snapshots,
  live: snapshots,
  reads: ["regions", "read"],
  writes: ["own", "staff"],
  appends: true,
  links: [],
  audit: "values",
  title: null,
  parents: [],
  facts: { planStatus: sql<PlanStatus | null>`null` },
});
