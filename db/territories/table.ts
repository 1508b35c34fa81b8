import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  pgTable,
  pgView,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type TerritoryKind, territoryKinds } from "../enums";
import { departements, epcis, regions } from "../geography/table";
import { atMost, filled, oneOf } from "../kernel/checks";
import { deleted, written } from "../kernel/columns";
import {
  changeWhyLength,
  closedWhyLength,
  territoryLimits as limits,
  type TerritoryVerb,
  territoryVerbs,
} from "./limits";

const territoryColumns = () => ({
  id: uuid().primaryKey(),
  regionId: uuid().notNull(),
  slug: text().notNull(),
  name: text().notNull(),
  kind: text().$type<TerritoryKind>().notNull(),
  /** In words, where the Région has no row for it, or had none when it was typed: what reads it asks `leadName`. */
  leadOrganisation: text().notNull(),
  mainDepartementCode: text(),
  /** Its first day; null: it was there before anything was kept. */
  startsOn: date({ mode: "string" }),
  /** The first day without it: its rows stay its own, and its plans run on. */
  closedOn: date({ mode: "string" }),
  closedWhy: text(),
  /** What it would group from that day on: given back by a closing that is undone. */
  closedEpcis: text().array(),
  ...written(),
  ...deleted(),
  /** The structure that leads it; its key, of both columns, stands in the migration alone: organisations are declared after territories. */
  leadOrganisationId: uuid(),
});

/** A territory that keeps a plan; the Région itself is one, of kind `region`. */
export const territories = pgTable("territory", territoryColumns(), (t) => [
  foreignKey({
    name: "territory_region_id_region_id_fk",
    columns: [t.regionId],
    foreignColumns: [regions.id],
  }),
  foreignKey({
    name: "territory_main_departement_code_departement_code_fk",
    columns: [t.mainDepartementCode],
    foreignColumns: [departements.code],
  }),
  unique("territory_id_region").on(t.id, t.regionId),
  unique("territory_slug").on(t.regionId, t.slug),
  index("territory_of_lead").on(t.leadOrganisationId),
  check("territory_kind", oneOf(t.kind, territoryKinds)),
  check("territory_name", filled(t.name, limits.name)),
  check("territory_lead", atMost(t.leadOrganisation, limits.leadOrganisation)),
  check(
    "territory_closed",
    sql`(${t.closedOn} is null) = (${t.closedWhy} is null) and ${atMost(t.closedWhy, closedWhyLength)}
      and (${t.closedOn} is null or ${t.startsOn} is null or ${t.closedOn} > ${t.startsOn})`,
  ),
  check(
    "territory_own",
    sql`${t.kind} <> 'region' or num_nonnulls(${t.startsOn}, ${t.closedOn}, ${t.deletedAt}) = 0`,
  ),
]);

export const liveTerritories = pgView("live_territory", territoryColumns()).existing();

/** What is written of a territory by its form; its address, its département and its end are what gestures make of it. */
export type TerritoryWrite = Pick<
  typeof territories.$inferSelect,
  "name" | "kind" | "leadOrganisationId" | "startsOn"
>;

/** Which EPCI a territory groups, and since when: they merge during a plan. One at a time takes an EPCI (an exclusion of the database). */
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
    /** Of a territory that is in the bin, it takes nothing: kept by a trigger. */
    binned: boolean().notNull().default(false),
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

/** Addresses that a territory had: they still open. */
export const territoryAddresses = pgTable(
  "territory_address",
  {
    regionId: uuid().notNull(),
    slug: text().notNull(),
    territoryId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.regionId, t.slug] }),
    foreignKey({
      name: "territory_address_territory",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
  ],
);

/** Which territory came after which, and from which day: its rights open the rows of those before it. */
export const territoryLineages = pgTable(
  "territory_lineage",
  {
    regionId: uuid().notNull(),
    predecessorId: uuid().notNull(),
    successorId: uuid().notNull(),
    since: date({ mode: "string" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.predecessorId, t.successorId] }),
    index("territory_lineage_successor").on(t.successorId),
    foreignKey({
      name: "territory_lineage_predecessor",
      columns: [t.predecessorId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    foreignKey({
      name: "territory_lineage_successor",
      columns: [t.successorId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    check("territory_lineage_two", sql`${t.predecessorId} <> ${t.successorId}`),
  ],
);

/** What a change of territories found, under the names of its columns: rows of `territory` and of what hangs on them. */
export type FormerState = {
  territories: {
    id: string;
    slug: string;
    name: string;
    closed_on: string | null;
  }[];
  perimeters: { territory_id: string; epci_siren: string; valid_from: string; valid_to: string | null }[];
};

/**
 * A change of territories, with what it found: written by the database alone (app.note_territory_change, app.take_back_territory_change).
 * It names territories without a key, for what it made may be gone.
 */
export const territoryChanges = pgTable(
  "territory_change",
  {
    id: uuid().primaryKey(),
    /** The order of changes. */
    rank: bigint({ mode: "number" }).generatedAlwaysAsIdentity(),
    regionId: uuid().notNull(),
    /** The one on whose page it was asked. */
    territoryId: uuid().notNull(),
    verb: text().$type<TerritoryVerb>().notNull(),
    /** What it is, in words that hold when what it made is gone. */
    label: text().notNull(),
    onDay: date({ mode: "string" }).notNull(),
    /** Every territory that it touches, and those of them that it made. */
    places: uuid().array().notNull(),
    made: uuid().array().notNull(),
    former: jsonb().$type<FormerState>().notNull(),
    cancelledAt: timestamp({ withTimezone: true }),
    cancelledBy: uuid(),
    cancelledWhy: text(),
  },
  (t) => [
    foreignKey({ name: "territory_change_region", columns: [t.regionId], foreignColumns: [regions.id] }),
    index("territory_change_places").using("gin", t.places),
    check("territory_change_verb", oneOf(t.verb, territoryVerbs)),
    check("territory_change_label", filled(t.label, changeWhyLength)),
    check(
      "territory_change_cancelled",
      sql`num_nonnulls(${t.cancelledAt}, ${t.cancelledBy}, ${t.cancelledWhy}) in (0, 3) and ${atMost(t.cancelledWhy, changeWhyLength)}`,
    ),
  ],
);
