import { getKnown } from "@/db/territories/reads";
import { plainSheet } from "@/lib/exports/sheet";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";
import { territoryModel } from "@/lib/territories/several/file";
import { writesTerritories } from "@/lib/territories/written";

/** A workbook to fill with the territories to make. */
export const GET = download("modele-territoires", async (viewer, _params, format) => {
  const known = found(writesTerritories(viewer) ? await getKnown(viewer.scope) : null);
  return plainSheet(viewer, format, {
    ...{ title: "Territoires", columns: territoryModel(known, viewer.today), rows: [] },
    counts:
      "Une ligne par territoire\u00a0: son nom, puis ses intercommunalités par leur nom ou leur SIREN. Plusieurs s’écrivent sur plusieurs lignes, ou dans une cellule, séparées par une barre ( | ).",
  });
});
