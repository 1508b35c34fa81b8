import { readMoney } from "@/db/actions/money/figures";
import { getPlan } from "@/db/plans/reads";
import { totalColumns, totalRows } from "@/lib/actions/money/csv";
import { groupsOf, wholeOf } from "@/lib/actions/money/groups";
import { planGroups } from "@/lib/actions/money/sentences";
import { requireReading } from "@/lib/auth/viewer";
import { plainSheet } from "@/lib/exports/sheet";
import { id } from "@/lib/kernel/inputs";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";

export const GET = download("budget-du-plan", async (viewer, _params, format, path) => {
  requireReading(viewer);
  const parsed = id.safeParse(path.id);
  const plan = found(parsed.success ? await getPlan(viewer.scope, parsed.data, viewer.today) : null);
  const money = await readMoney(viewer.scope, { plan: plan.id }, viewer.today);
  return plainSheet(viewer, format, {
    ...{ title: `Budget, ${plan.title}, ${plan.territoryName}`, columns: totalColumns },
    rows: totalRows(groupsOf(money, planGroups, {}), wholeOf(money, {})),
    counts:
      "Les montants du plan, en euros, par regroupement\u00a0: chaque regroupement fait le même total, ils ne s’additionnent pas entre eux.",
  });
});
