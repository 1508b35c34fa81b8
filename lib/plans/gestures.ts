import "server-only";
import { getEditedPlan } from "@/db/plans/edition";
import { holdPeriods } from "@/db/plans/parents";
import { planWall } from "@/db/plans/wall";
import { typedOf } from "@/lib/kernel/typed-values";
import { update } from "@/lib/kernel/verbs";
import { found } from "@/lib/platform/errors";
import { planMain } from "./fields";
import { planSaid } from "./labels";
import { wrongPlan, wrongPlanAlone } from "./rules";
import { savedHead } from "./stored";

/** « Modifier le plan »: its words and its dates; its status, its number and its PLDE are not changed here. */
export const updatePlan = update(planWall, planMain, {
  permission: "plan.write",
  key: "planId",
  says: planSaid.modifie,
  alone: wrongPlanAlone,
  parents: (tx, { scope }, _, ids) => holdPeriods(tx, scope, ids),
  guard(typed, periods, { row, actor }) {
    const others = periods.filter(({ id, territoryId }) => id !== row.id && territoryId === row.territoryId);
    return wrongPlan(typed, row, others, actor.today);
  },
  accepted: (periods, id, { title, startsOn, endsOn }) =>
    periods.map((one) => (one.id === id ? { ...one, title, startsOn, endsOn } : one)),
  async stored(tx, { scope, timeZone }, id) {
    const { plan } = found(await getEditedPlan(scope, id, tx));
    return { ...savedHead(plan, timeZone), ...typedOf(planMain, plan) };
  },
});
