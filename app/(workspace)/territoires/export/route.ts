import { listTerritoryFigures } from "@/db/figures/territories";
import { listTerritoryFacts } from "@/db/figures/territory";
import { requireReading } from "@/lib/auth/viewer";
import { identifiedSheet } from "@/lib/exports/sheet";
import { territoryColumns } from "@/lib/figures/territories/csv";
import { matchingTerritories, prepareTerritories, sortTerritories } from "@/lib/figures/territories/rows";
import { askedExactly, sortAsked } from "@/lib/kernel/search-params";
import { download } from "@/lib/sheets/download";
import { figureFilters, territoriesParams, yearAsked } from "../search-params";

export const GET = download("territoires", async (viewer, params, format) => {
  requireReading(viewer);
  const { scope, today } = viewer;
  const asked = askedExactly(territoriesParams, params);
  const filters = figureFilters(asked, today);
  const [figures, facts] = await Promise.all([
    listTerritoryFigures(scope, filters, today),
    listTerritoryFacts(scope, today),
  ]);
  const sort = sortAsked(asked.tri, { key: "territoire", direction: "asc" });
  const found = matchingTerritories(prepareTerritories(figures, facts, today), asked.recherche);
  return identifiedSheet(viewer, format, {
    ...{ title: "Territoires", columns: territoryColumns, rows: sortTerritories(found, sort) },
    asked: { ...asked, periode: String(yearAsked(asked, today)) },
    counts: "Une ligne par territoire que vous lisez\u00a0; les chiffres sont ceux de la période demandée.",
  });
});
