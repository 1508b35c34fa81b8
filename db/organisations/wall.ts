import { sql } from "drizzle-orm";
import { groundOf } from "../kernel/ground";
import { liveOrganisations, organisations } from "./table";

/** Organisations: a Région's own, that agents add to in the name of their territory. */
export const organisationWall = groundOf({
  noun: "organisation",
  table: organisations,
  live: liveOrganisations,
  adds: true,
  audit: "values",
  title: organisations.name,
  children: [
    { of: "action", column: "leadOrganisationId" },
    { of: "scheme_contact", column: "organisationId" },
    { of: "territory", column: "leadOrganisationId" },
    { of: "funding", column: "organisationId" },
  ],
  // What was merged into another one left it all its links.
  spent: sql`${organisations.mergedInto} is not null`,
});
