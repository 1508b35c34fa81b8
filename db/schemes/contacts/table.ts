import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { departements } from "../../geography/table";
import { atMost, filled } from "../../kernel/checks";
import { deleted, written } from "../../kernel/columns";
import { organisations } from "../../organisations/table";
import { schemes } from "../table";
import { contactUrlLength, schemeContactLimits as limits } from "./limits";

const contactColumns = () => ({
  id: uuid().primaryKey(),
  /** Given by the database: that of its scheme. */
  regionId: uuid().notNull(),
  schemeId: uuid().notNull(),
  departementCode: text(),
  /** The operator, where the Région knows it as a structure. */
  organisationId: uuid(),
  organisation: text().notNull(),
  phone: text(),
  email: text(),
  url: text(),
  rank: integer().notNull(),
  ...written(),
  ...deleted(),
});

/** Whom to ask for a scheme; without département, for the whole region. */
export const schemeContacts = pgTable("scheme_contact", contactColumns(), (t) => [
  foreignKey({
    name: "scheme_contact_scheme",
    columns: [t.schemeId, t.regionId],
    foreignColumns: [schemes.id, schemes.regionId],
  }),
  foreignKey({
    name: "scheme_contact_departement_code_departement_code_fk",
    columns: [t.departementCode],
    foreignColumns: [departements.code],
  }),
  foreignKey({
    name: "scheme_contact_organisation",
    columns: [t.organisationId, t.regionId],
    foreignColumns: [organisations.id, organisations.regionId],
  }),
  index("scheme_contact_scheme").on(t.schemeId, t.rank),
  check("scheme_contact_organisation_name", filled(t.organisation, limits.organisation)),
  check("scheme_contact_reached", sql`${atMost(t.phone, limits.phone)} and ${atMost(t.email, limits.email)}`),
  check("scheme_contact_url", sql`${t.url} ~ '^https?://' and ${atMost(t.url, contactUrlLength)}`),
]);

export const liveSchemeContacts = pgView("live_scheme_contact", contactColumns()).existing();

/** What a form writes of a contact. */
export type SchemeContactWrite = Pick<
  typeof schemeContacts.$inferSelect,
  "departementCode" | "organisationId" | "organisation" | "phone" | "email" | "url"
>;
