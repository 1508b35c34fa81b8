import { date, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ProjectStage, SchemeKind } from "../enums";
import { departements, regions } from "./geography";

/** A support scheme for project holders: several stages and several kinds. */
export const schemes = pgTable(
  "scheme",
  {
    id: uuid().primaryKey(),
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
    code: text().notNull(),
    name: text().notNull(),
    acronym: text(),
    description: text().notNull(),
    stages: text().array().$type<ProjectStage[]>().notNull(),
    kinds: text().array().$type<SchemeKind[]>().notNull(),
    /** European co-funding, in words. */
    cofunding: text(),
    /** « Brochure, juin 2009 »; checkedOn is null until someone checked it. */
    source: text().notNull(),
    sourceOn: date({ mode: "string" }).notNull(),
    checkedOn: date({ mode: "string" }),
    rank: integer().notNull(),
  },
  (t) => [unique("scheme_code").on(t.regionId, t.code)],
);

/** Whom to ask for a scheme; without département, for the whole region. */
export const schemeContacts = pgTable(
  "scheme_contact",
  {
    id: uuid().primaryKey(),
    schemeId: uuid()
      .notNull()
      .references(() => schemes.id),
    departementCode: text().references(() => departements.code),
    organisation: text().notNull(),
    phone: text(),
    email: text(),
    url: text(),
    rank: integer().notNull(),
  },
  (t) => [index("scheme_contact_scheme").on(t.schemeId, t.rank)],
);

/** What a Région says of its ESS policy: sections of text with their source. */
export const regionalPolicies = pgTable("regional_policy", {
  regionId: uuid()
    .primaryKey()
    .references(() => regions.id),
  content: jsonb().$type<Record<string, unknown>>().notNull(),
  source: text().notNull(),
  sourceOn: date({ mode: "string" }).notNull(),
});

/** Schematic map of a Région: a topology whose objects are `epci` (by siren) and `territoires` (by slug). */
export const regionMaps = pgTable("region_map", {
  regionId: uuid()
    .primaryKey()
    .references(() => regions.id),
  topology: jsonb().$type<Record<string, unknown>>().notNull(),
  attribution: text().notNull(),
});
