import { readMoney } from "@/db/actions/money/figures";
import { totalColumns, totalRows } from "@/lib/actions/money/csv";
import { groupsOf, wholeOf } from "@/lib/actions/money/groups";
import { moneyGroups } from "@/lib/actions/money/sentences";
import { moneyTotals } from "@/lib/actions/money/totals";
import { requireReading } from "@/lib/auth/viewer";
import { plainSheet } from "@/lib/exports/sheet";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { moneyParams } from "../search-params";

export const GET = download("financements-totaux", async (viewer, params, format) => {
  requireReading(viewer);
  const asked = askedOn(moneyTotals, askedExactly(moneyParams, params), viewer.today);
  const money = await readMoney(viewer.scope, filtersOf(moneyTotals, asked), viewer.today);
  return plainSheet(viewer, format, {
    ...{ title: "Budget et financements", list: moneyTotals, asked, columns: totalColumns },
    rows: totalRows(groupsOf(money, moneyGroups, {}), wholeOf(money, {})),
    counts:
      "Les montants des plans en vigueur, en euros, par regroupement\u00a0: chaque regroupement fait le même total, ils ne s’additionnent pas entre eux.",
    opened: { ...(asked.periode && { periode: asked.periode }) },
  });
});
