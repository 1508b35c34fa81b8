import { sql } from "drizzle-orm";
import { check, date, foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { type TerritoryKind, territoryKinds } from "../enums";
import { departements, epcis, regions } from "../geography/table";
import { filled, oneOf } from "../kernel/checks";

/** A territory that keeps a plan; the Région itself is one, of kind `region`. */
export const territories = pgTable(
  "territory",
  {
    id: uuid().primaryKey(),
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text().$type<TerritoryKind>().notNull(),
    leadOrganisation: text().notNull(),
    mainDepartementCode: text().references(() => departements.code),
  },
  (t) => [
    unique("territory_id_region").on(t.id, t.regionId),
    unique("territory_slug").on(t.regionId, t.slug),
    check("territory_kind", oneOf(t.kind, territoryKinds)),
    check("territory_name", filled(t.name, 120)),
  ],
);

/** Which EPCI a territory groups, and since when: they merge during a plan. */
export const territoryEpcis = pgTable(
  "territory_epci",
  {
    territoryId: uuid().notNull(),
    regionId: uuid().notNull(),
    epciSiren: text()
      .notNull()
      .references(() => epcis.siren),
    validFrom: date({ mode: "string" }).notNull(),
    validTo: date({ mode: "string" }),
  },
  (t) => [
    primaryKey({ columns: [t.territoryId, t.epciSiren, t.validFrom] }),
    foreignKey({
      name: "territory_epci_territory",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    check("territory_epci_dates", sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
  ],
);
