import {
  check,
  foreignKey,
  integer,
  pgTable,
  pgView,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { regions } from "../geography/table";
import { filled, oneOf } from "../kernel/checks";
import { deleted, written } from "../kernel/columns";
import { termLimits as limits, type TermKind, termKinds } from "./limits";

const termColumns = () => ({
  /** Given by the database, from its kind and its code. */
  id: uuid().notNull(),
  /** The Région of the installation; null until there is one. */
  regionId: uuid(),
  kind: text().notNull(),
  /** What rows keep: it never changes. */
  code: text().notNull(),
  label: text().notNull(),
  rank: integer().notNull(),
  origin: text().notNull(),
  ...written(),
  ...deleted(),
});

/**
 * Terms of the open vocabularies (topics, audiences, sectors…). One that leaves the choices is in the bin: rows that name it keep it,
 * and say its label.
 */
export const nomenclatures = pgTable("nomenclature", termColumns(), (t) => [
  primaryKey({ columns: [t.kind, t.code] }),
  unique("nomenclature_id").on(t.id),
  foreignKey({ name: "nomenclature_region", columns: [t.regionId], foreignColumns: [regions.id] }),
  check("nomenclature_kind", oneOf(t.kind, termKinds)),
  check("nomenclature_label", filled(t.label, limits.label)),
]);

export const liveNomenclatures = pgView("live_nomenclature", termColumns()).existing();

/** What a form writes of a term: its vocabulary and its code never change. */
export type TermWrite = { kind: TermKind; label: string };
