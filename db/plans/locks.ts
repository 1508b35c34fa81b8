import { type SQL, sql } from "drizzle-orm";
import type { PlanStatus } from "../enums";
import type { livePlans, plans } from "./table";

/** The status by which a plan locks what stands on it: an archive being entered, an open amendment, are written as a draft is. */
export const lockStatus = (plan: typeof plans | typeof livePlans): SQL<PlanStatus> =>
  sql<PlanStatus>`(case when ${plan.entering} or ${plan.amending} then 'draft' else ${plan.status} end)`;
