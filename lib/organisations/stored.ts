import type { Organisation } from "@/db/organisations/reads";
import type { OrganisationWrite } from "@/db/organisations/table";
import { formatInstant } from "@/lib/french/format";
import { typedOf } from "@/lib/kernel/typed-values";
import { organisationFields } from "./fields";

/** A stored organisation under the names of its form. */
export const typedOrganisation = (organisation: OrganisationWrite) =>
  typedOf(organisationFields, organisation);

/** The same, with who saved it and when: what a conflict shows beside mine. */
export const stored = (organisation: Organisation, timeZone: string) => ({
  ...typedOrganisation(organisation),
  version: organisation.version,
  savedBy: organisation.updatedByName ?? "Maillage",
  savedAt: formatInstant(organisation.updatedAt, timeZone),
});
