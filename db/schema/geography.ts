import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type TerritoryKind, territoryKinds } from "../enums";
import { filled, oneOf } from "./checks";

/** Reference: which file of db/reference is loaded, by digest. */
export const referenceLoads = pgTable("reference_load", {
  name: text().primaryKey(),
  digest: text().notNull(),
  loadedAt: timestamp({ withTimezone: true }).notNull().default(sql`now()`),
});

/** Official region of the administrative map (INSEE code). */
export const officialRegions = pgTable("official_region", {
  code: text().primaryKey(),
  name: text().notNull(),
});

export const departements = pgTable("departement", {
  code: text().primaryKey(),
  name: text().notNull(),
  officialRegionCode: text()
    .notNull()
    .references(() => officialRegions.code),
});

export const epcis = pgTable("epci", {
  siren: text().primaryKey(),
  name: text().notNull(),
  kind: text().notNull(),
  population: integer().notNull(),
  populationYear: integer().notNull(),
  communeCount: integer().notNull(),
  mainDepartementCode: text()
    .notNull()
    .references(() => departements.code),
});

export const communes = pgTable(
  "commune",
  {
    code: text().primaryKey(),
    name: text().notNull(),
    departementCode: text()
      .notNull()
      .references(() => departements.code),
    epciSiren: text().references(() => epcis.siren),
    population: integer().notNull(),
  },
  (t) => [index("commune_epci").on(t.epciSiren)],
);

/** A Région that uses the product: its perimeter of départements and its civil time. */
export const regions = pgTable("region", {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  timeZone: text().notNull().default("Europe/Paris"),
});

export const regionDepartements = pgTable(
  "region_departement",
  {
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
    departementCode: text()
      .notNull()
      .references(() => departements.code),
  },
  (t) => [primaryKey({ columns: [t.regionId, t.departementCode] })],
);

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
