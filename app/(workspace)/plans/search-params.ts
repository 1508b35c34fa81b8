import { paramsOf } from "@/lib/kernel/search-params";
import { planList } from "@/lib/plans/list";

/** The list of plans, under the names that its address shows. */
export const plansParams = paramsOf(planList);
