import { personModel } from "@/lib/accounts/several/file";
import { regionInvited } from "@/lib/accounts/several/gestures";
import { plainSheet } from "@/lib/exports/sheet";
import { found } from "@/lib/platform/errors";
import { download } from "@/lib/sheets/download";

/** A workbook to fill with the persons to invite. */
export const GET = download("modele-comptes", async (viewer, _params, format) => {
  const region = found(await regionInvited(viewer.scope, viewer.today));
  return plainSheet(viewer, format, {
    ...{ title: "Comptes", columns: personModel(region), rows: [] },
    counts:
      "Une ligne par personne. Plusieurs territoires s’écrivent dans une cellule, séparés par des virgules\u00a0; un élu de toute la Région y écrit «\u00a0Toute la Région\u00a0». Le dernier jour peut rester vide.",
  });
});
