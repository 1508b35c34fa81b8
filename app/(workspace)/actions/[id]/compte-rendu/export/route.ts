import { listBudgetLines } from "@/db/actions/budget/reads";
import { listFundings } from "@/db/actions/fundings/reads";
import { getAction } from "@/db/actions/reads";
import { prepareReport, yearShown } from "@/lib/actions/budget/report";
import { reportColumns, reportRows } from "@/lib/actions/budget/report-csv";
import { requireReading } from "@/lib/auth/viewer";
import { plainSheet } from "@/lib/exports/sheet";
import { id } from "@/lib/kernel/inputs";
import { askedExactly } from "@/lib/kernel/search-params";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";
import { reportParams, yearAsked } from "../search-params";

/** The financial report of an action, as its page shows it. */
export const GET = download("compte-rendu-financier", async (viewer, params, format, path) => {
  requireReading(viewer);
  const { annee } = askedExactly(reportParams, params);
  const asked = id.safeParse(path.id);
  const action = found(asked.success ? await getAction(viewer.scope, asked.data) : null);
  const [lines, fundings] = await Promise.all([
    listBudgetLines(viewer.scope, action.id),
    listFundings(viewer.scope, action.id),
  ]);
  const { years } = prepareReport(lines, fundings, null);
  const year = yearAsked(annee, yearShown(years, viewer.today));
  return plainSheet(viewer, format, {
    title: "Compte rendu financier",
    columns: reportColumns,
    rows: reportRows(prepareReport(lines, fundings, year)),
    counts: `${action.title}, ${action.territoryName}, ${year ?? "toutes les années"}\u00a0: prévu ou demandé, puis réalisé ou versé\u00a0; une cellule vide est non renseignée.`,
  });
});
