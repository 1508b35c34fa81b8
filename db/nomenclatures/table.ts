import { integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { regions } from "../geography/table";

/** Open vocabularies that a Région edits: audiences, event topics, sectors, contract types… */
export const nomenclatures = pgTable(
  "nomenclature",
  {
    kind: text().notNull(),
    code: text().notNull(),
    label: text().notNull(),
    rank: integer().notNull(),
    origin: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.code] })],
);

/** The Région's objectives (four in the brochure of 2009); an action may serve several. */
export const regionalObjectives = pgTable("regional_objective", {
  id: uuid().primaryKey(),
  regionId: uuid()
    .notNull()
    .references(() => regions.id),
  code: text().notNull(),
  label: text().notNull(),
  rank: integer().notNull(),
});

/** Regional operation under which territories hold events: Mois de l'ESS, Salon Créer. */
export const operations = pgTable(
  "operation",
  {
    id: uuid().primaryKey(),
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
    code: text().notNull(),
    label: text().notNull(),
    rank: integer().notNull(),
  },
  (t) => [
    unique("operation_id_region").on(t.id, t.regionId),
    unique("operation_code").on(t.regionId, t.code),
  ],
);
