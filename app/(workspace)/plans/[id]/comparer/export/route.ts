import { requireReading } from "@/lib/auth/viewer";
import { plainSheet } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/french/format";
import { askedExactly } from "@/lib/kernel/search-params";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";
import { compare } from "@/lib/snapshots/compare";
import { comparedColumns } from "@/lib/snapshots/csv";
import { readCompared } from "@/lib/snapshots/read";
import { compareParams } from "../search-params";

/** The comparison of a plan on two days, an action a line. */
export const GET = download("comparaison", async (viewer, params, format, path) => {
  requireReading(viewer);
  const asked = askedExactly(compareParams, params);
  const { plan, first, second, before, after } = found(await readCompared(viewer, path.id ?? "", asked));
  const rows = compare(before, after).pairs.map((pair) => ({ ...pair, territory: plan.territoryName }));
  return plainSheet(viewer, format, {
    title: `Comparaison du plan de ${plan.territoryName}`,
    counts: `Une ligne par action du plan le ${formatDate(first.on)} ou le ${formatDate(second.on)}, telle qu’elle était à chacune de ces dates.`,
    columns: comparedColumns,
    rows,
  });
});
