import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type OrganisationKind, organisationKinds } from "../enums";
import { regions } from "../geography/table";
import { filled, oneOf } from "../kernel/checks";
import { territories } from "../territories/table";

/** A structure that leads or partners. With a territory: proposed there first; without: known to the whole Région. */
export const organisations = pgTable(
  "organisation",
  {
    id: uuid().primaryKey(),
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
    territoryId: uuid().references(() => territories.id),
    name: text().notNull(),
    acronym: text(),
    kind: text().$type<OrganisationKind>().notNull(),
    legalFamily: text(),
  },
  (t) => [
    check("organisation_kind", oneOf(t.kind, organisationKinds)),
    check("organisation_name", filled(t.name, 200)),
    index("organisation_region").on(t.regionId, t.name),
  ],
);
