import { listTerritoryFigures } from "@/db/figures/territories";
import { axisShortLabels } from "@/lib/actions/axes";
import { identifiedSheet } from "@/lib/exports/sheet";
import { matrixAlertLabel } from "@/lib/figures/alerts";
import { dayRead } from "@/lib/figures/coverage";
import { matrixCsvColumns } from "@/lib/figures/csv";
import { hasAlert, prepareMatrix, sortMatrix } from "@/lib/figures/matrix";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";
import { regionFilters, regionParams, yearAsked } from "../search-params";

export const GET = download("region-territoires", async (viewer, params, format) => {
  found(viewer.scope.regions.length > 0 ? viewer : null);
  const asked = askedExactly(regionParams, params);
  const filters = regionFilters(asked, viewer.today);
  const day = dayRead(filters.period, viewer.today);
  const rows = prepareMatrix(await listTerritoryFigures(viewer.scope, filters, viewer.today), day);
  const { alerte } = asked;
  const kept = alerte ? rows.filter((row) => hasAlert(row, alerte, viewer.today)) : rows;
  return identifiedSheet(viewer, format, {
    ...{
      title: "Territoires de la Région",
      columns: matrixCsvColumns(asked.axe, asked.constant !== undefined),
    },
    rows: sortMatrix(kept, sortAsked(asked.tri, { key: "retard", direction: "desc" })),
    asked: { ...asked, carte: undefined, periode: String(yearAsked(asked, viewer.today)) },
    words: (name) =>
      name === "axe" && asked.axe
        ? axisShortLabels[asked.axe]
        : name === "alerte" && asked.alerte
          ? matrixAlertLabel(asked.alerte)
          : undefined,
    counts:
      "Une ligne par territoire\u00a0; une cellule vide est non renseignée, ou non applicable sans plan en vigueur.",
  });
});
