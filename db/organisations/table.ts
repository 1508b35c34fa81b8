import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  pgTable,
  pgView,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type OrganisationKind, organisationKinds } from "../enums";
import { regions } from "../geography/table";
import { atMost, filled, oneOf } from "../kernel/checks";
import { deleted, nomenclatureKind, written } from "../kernel/columns";
import { nomenclatures } from "../nomenclatures/table";
import { territories } from "../territories/table";
import { organisationLimits as limits, siteLength } from "./limits";

const organisationColumns = () => ({
  id: uuid().primaryKey(),
  regionId: uuid().notNull(),
  territoryId: uuid(),
  name: text().notNull(),
  acronym: text(),
  kind: text().$type<OrganisationKind>().notNull(),
  legalFamily: text(),
  legalFamilyKind: nomenclatureKind("legal_family"),
  /** Fourteen digits, without spaces. */
  siret: text(),
  /** Of the structure, and of no person in it. */
  email: text(),
  phone: text(),
  website: text(),
  /** The one that kept every link of it, when the two were found to be the same. */
  mergedInto: uuid(),
  ...written(),
  ...deleted(),
});

/** A structure that leads or partners: the Région's own. With a territory: proposed there first; without: known to the whole Région. */
export const organisations = pgTable("organisation", organisationColumns(), (t) => [
  foreignKey({
    name: "organisation_region_id_region_id_fk",
    columns: [t.regionId],
    foreignColumns: [regions.id],
  }),
  foreignKey({
    name: "organisation_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "organisation_legal_family",
    columns: [t.legalFamilyKind, t.legalFamily],
    foreignColumns: [nomenclatures.kind, nomenclatures.code],
  }),
  unique("organisation_id_region").on(t.id, t.regionId),
  foreignKey({
    name: "organisation_merged_into",
    columns: [t.mergedInto, t.regionId],
    foreignColumns: [t.id, t.regionId],
  }),
  uniqueIndex("organisation_siret").on(t.regionId, t.siret).where(sql`deleted_at is null`),
  index("organisation_name")
    .on(t.regionId, sql`${t.name} collate "fr-x-icu"`, t.id)
    .where(sql`${t.deletedAt} is null`),
  index("organisation_bin").on(t.regionId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check("organisation_kind", oneOf(t.kind, organisationKinds)),
  check("organisation_name", filled(t.name, limits.name)),
  check("organisation_acronym", atMost(t.acronym, limits.acronym)),
  check("organisation_siret_digits", sql`${t.siret} ~ '^[0-9]{14}$'`),
  check("organisation_contacts", sql`${atMost(t.email, limits.email)} and ${atMost(t.phone, limits.phone)}`),
  check("organisation_website", sql`${t.website} ~ '^https://' and ${atMost(t.website, siteLength)}`),
  check(
    "organisation_merged",
    sql`${t.mergedInto} is null or (${t.deletedAt} is not null and ${t.mergedInto} <> ${t.id})`,
  ),
]);

export const liveOrganisations = pgView("live_organisation", organisationColumns()).existing();

/** Columns that no form writes: its Région, and what its other gestures do. */
type Kept =
  | "id"
  | "regionId"
  | "legalFamilyKind"
  | "mergedInto"
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>;

/** What is written of an organisation: every other column, null where it may be. */
export type OrganisationWrite = Omit<typeof organisations.$inferSelect, Kept>;
