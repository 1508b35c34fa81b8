import { plainSheet } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/french/format";
import { askedExactly } from "@/lib/kernel/search-params";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";
import { compare } from "@/lib/snapshots/compare";
import { comparedColumns } from "@/lib/snapshots/csv";
import { readRegionCompared } from "@/lib/snapshots/region";
import { regionCompareParams } from "../search-params";

const days = regionCompareParams.pick({ de: true, a: true });

/** The comparison of the plans of a Région on two days, an action a line. */
export const GET = download("comparaison-region", async (viewer, params, format) => {
  found(viewer.scope.regions.length > 0 ? viewer : null);
  const { plans, before, after, first, second } = await readRegionCompared(
    viewer,
    askedExactly(days, params),
  );
  const names = new Map(plans.map(({ territoryId, territory }) => [territoryId, territory]));
  const rows = compare(before, after).pairs.map((pair) => ({
    ...pair,
    territory: names.get((pair.after ?? pair.before)?.territoryId ?? "") ?? "",
  }));
  return plainSheet(viewer, format, {
    title: "Comparaison des plans de la région",
    counts: `Une ligne par action des plans en vigueur qui ont un instantané au plus tard le ${formatDate(first)}, telle qu’elle était alors et le ${formatDate(second)}.`,
    columns: comparedColumns,
    rows,
  });
});
