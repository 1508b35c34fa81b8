import { listPlans } from "@/db/plans/reads";
import { requireReading } from "@/lib/auth/viewer";
import { fullSheet } from "@/lib/exports/sheet";
import { filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { planColumns } from "@/lib/plans/csv";
import { planList, planWords } from "@/lib/plans/list";
import { download } from "@/lib/sheets/download";
import { plansParams } from "../search-params";

export const GET = download("plans", async (viewer, params, format) => {
  requireReading(viewer);
  const asked = askedExactly(plansParams, params);
  const sort = sortAsked(asked.tri, planList.sort);
  const filters = filtersOf(planList, asked);
  const { rows } = await listPlans(viewer.scope, filters, sort, null, viewer.today, planWords);
  return fullSheet(viewer, format, "plan", {
    ...{ title: "Plans", list: planList, asked, columns: planColumns(viewer.today), rows },
    counts: "Une ligne par plan que vous lisez, avec ce que ses actions comptent à la date de l’export.",
  });
});
