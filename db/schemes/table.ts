import { date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { ProjectStage, SchemeKind } from "../enums";
import { departements, regions } from "../geography/table";

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
