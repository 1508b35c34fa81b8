import type { ListedOrganisation } from "@/db/organisations/reads";
import { columnsOf } from "@/lib/kernel/exported";
import { organisationFields } from "./fields";
import { wholeRegion } from "./labels";

/** What an export of organisations writes. */
export const organisationColumns = columnsOf<ListedOrganisation>()(organisationFields, {
  columns: [
    "name",
    "acronym",
    "kind",
    { of: "legalFamily", value: (row) => row.legalFamilyLabel },
    { of: "territoryId", value: (row) => row.territoryName ?? wholeRegion },
    "siret",
    { header: "SIREN", value: (row) => row.siret?.slice(0, 9) ?? null },
    "email",
    "phone",
    "website",
  ],
  left: [],
});
