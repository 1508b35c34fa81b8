import { renewPlan } from "@/lib/plans/renewal/gestures";
import { plansWritten } from "./expected";
import type { Tried } from "./trying";
import { unfollowed } from "./unfollowed";

/** The opening of the plan that follows another: the agent of its territory, and the officers of its Région. */
export const triedPlans: Record<string, Tried> = {
  renewPlan: {
    ...{ gesture: renewPlan, table: "plan", idField: "planId", allowed: plansWritten, makes: true },
    values: { title: "Rejeu", startsOn: "2090-01-01", endsOn: "2092-12-31", pldeId: "" },
    ready: unfollowed,
  },
};
