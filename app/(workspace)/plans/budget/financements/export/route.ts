import { readFundings } from "@/db/actions/fundings/listed";
import { fundingColumns } from "@/lib/actions/fundings/csv";
import { fundingList, fundingWords } from "@/lib/actions/fundings/list";
import { requireReading } from "@/lib/auth/viewer";
import { fullSheet } from "@/lib/exports/sheet";
import { askedOn, filtersOf } from "@/lib/kernel/list";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { fundingsParams } from "../search-params";

export const GET = download("financements", async (viewer, params, format) => {
  requireReading(viewer);
  const { scope, today } = viewer;
  const asked = askedOn(fundingList, askedExactly(fundingsParams, params), today);
  const sort = sortAsked(asked.tri, fundingList.sort);
  return fullSheet(viewer, format, "funding", {
    ...{ title: "Financements", list: fundingList, asked, columns: fundingColumns },
    rows: await readFundings(scope, filtersOf(fundingList, asked), sort, today, fundingWords),
    counts: "Une ligne par financement que vous lisez, en euros\u00a0; la corbeille n’y est pas.",
    opened: { ...(asked.periode && { periode: asked.periode }) },
  });
});
