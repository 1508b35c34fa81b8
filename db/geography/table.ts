import { type SQL, sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { atMost, filled, oneOf } from "../kernel/checks";
import { written } from "../kernel/columns";
import { regionLimits as limits, type SetUpStep, type TimeZone, timeZones } from "../regions/limits";

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

/** A Région that uses the product: its perimeter of départements, its civil time, what it is called and by whom it is answered. */
export const regions = pgTable(
  "region",
  {
    id: uuid().primaryKey(),
    /** Itself: its wall and its audit read it as those of what is a Région's own. */
    regionId: uuid().generatedAlwaysAs((): SQL => sql`id`),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** What pages show; the name where there is none. */
    shortName: text(),
    timeZone: text().$type<TimeZone>().notNull().default("Europe/Paris"),
    contactService: text(),
    contactEmail: text(),
    contactPhone: text(),
    /** Steps of setting up that someone chose to leave. */
    leftSteps: text().array().$type<SetUpStep[]>().notNull().default([]),
    /** The day on which the content of 2009 was taken; it is offered while there is none. */
    exampleOn: date({ mode: "string" }),
    ...written(),
  },
  (t) => [
    check("region_name", filled(t.name, limits.name)),
    check("region_short_name", atMost(t.shortName, limits.shortName)),
    check("region_time_zone", oneOf(t.timeZone, timeZones)),
    check(
      "region_contact",
      sql`${atMost(t.contactService, limits.contactService)} and ${atMost(t.contactEmail, limits.contactEmail)} and ${atMost(t.contactPhone, limits.contactPhone)}`,
    ),
  ],
);

/** What pages call a Région. */
export const regionShown = sql<string>`coalesce(${regions.shortName}, ${regions.name})`;

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

/** What is written of a Région on its screen: what it is, and its départements. */
export type RegionWrite = Pick<
  typeof regions.$inferSelect,
  "name" | "shortName" | "timeZone" | "contactService" | "contactEmail" | "contactPhone"
> & { departements: readonly string[] };
