import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, pgTable, pgView, text, unique, uuid } from "drizzle-orm/pg-core";
import { type ProjectStage, projectStages, type SchemeKind, schemeKinds } from "../enums";
import { regions } from "../geography/table";
import { atMost, filled, plausible, someOf } from "../kernel/checks";
import { deleted, written } from "../kernel/columns";
import { schemeLimits as limits, sourceLength } from "./limits";

const schemeColumns = () => ({
  id: uuid().primaryKey(),
  regionId: uuid().notNull(),
  /** What addresses name: it never changes. */
  code: text().notNull(),
  name: text().notNull(),
  acronym: text(),
  description: text().notNull(),
  stages: text().array().$type<ProjectStage[]>().notNull(),
  kinds: text().array().$type<SchemeKind[]>().notNull(),
  /** European co-funding, in words. */
  cofunding: text(),
  /** First and last day on which it may be asked for; null: not bounded. */
  validFrom: date({ mode: "string" }),
  validTo: date({ mode: "string" }),
  /** « Brochure, juin 2009 »; checkedOn is null until someone checked it. */
  source: text().notNull(),
  sourceUrl: text(),
  sourceOn: date({ mode: "string" }),
  checkedOn: date({ mode: "string" }),
  rank: integer().notNull(),
  ...written(),
  ...deleted(),
});

/** A support scheme for project holders: several stages and several kinds. */
export const schemes = pgTable("scheme", schemeColumns(), (t) => [
  foreignKey({ name: "scheme_region_id_region_id_fk", columns: [t.regionId], foreignColumns: [regions.id] }),
  unique("scheme_code").on(t.regionId, t.code),
  unique("scheme_id_region").on(t.id, t.regionId),
  check("scheme_name", filled(t.name, limits.name)),
  check("scheme_acronym", atMost(t.acronym, limits.acronym)),
  check("scheme_description", filled(t.description, limits.description)),
  check("scheme_stages", someOf(t.stages, projectStages)),
  check("scheme_kinds", someOf(t.kinds, schemeKinds)),
  check("scheme_cofunding", atMost(t.cofunding, limits.cofunding)),
  check("scheme_source", filled(t.source, limits.source)),
  check("scheme_source_url", sql`${t.sourceUrl} ~ '^https://' and ${atMost(t.sourceUrl, sourceLength)}`),
  check(
    "scheme_dates",
    sql`${plausible(t.validFrom)} and ${plausible(t.validTo)} and ${plausible(t.sourceOn)} and ${plausible(t.checkedOn)}`,
  ),
  check("scheme_validity", sql`${t.validTo} >= ${t.validFrom}`),
]);

export const liveSchemes = pgView("live_scheme", schemeColumns()).existing();

/** What a form writes of a scheme. */
export type SchemeWrite = Omit<
  typeof schemes.$inferSelect,
  "id" | "regionId" | "code" | "rank" | keyof ReturnType<typeof written> | keyof ReturnType<typeof deleted>
>;
