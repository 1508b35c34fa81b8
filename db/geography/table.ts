import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";

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
