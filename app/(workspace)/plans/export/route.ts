import { listPlans } from "@/db/plans/rows";
import { requireReading } from "@/lib/auth/viewer";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { planColumns } from "@/lib/plans/csv";
import { download } from "@/lib/sheets/download";
import { planFilters, plansParams } from "../search-params";

export const GET = download("plans", async (viewer, params) => {
  requireReading(viewer);
  const asked = askedExactly(plansParams, params);
  const sort = sortAsked(asked.tri, { key: "territoire", direction: "asc" });
  const { rows } = await listPlans(viewer.scope, planFilters(asked), sort, null, viewer.today);
  return { columns: planColumns(viewer.today), rows };
});
