import type { ListedOrganisation } from "@/db/organisations/reads";
import { exported } from "@/lib/kernel/derived";
import type { CsvColumn } from "@/lib/sheets/csv";
import { organisationFields } from "./fields";
import { wholeRegion } from "./labels";

/** What an export of organisations writes. */
export const organisationColumns: readonly CsvColumn<ListedOrganisation>[] = [
  exported(organisationFields, "name"),
  exported(organisationFields, "acronym"),
  exported(organisationFields, "kind"),
  { header: organisationFields.legalFamily.label, value: (row) => row.legalFamilyLabel },
  { header: organisationFields.territoryId.label, value: (row) => row.territoryName ?? wholeRegion },
  exported(organisationFields, "siret"),
  exported(organisationFields, "email"),
  exported(organisationFields, "phone"),
  exported(organisationFields, "website"),
];
