import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { communes } from "../../geography/table";
import { nomenclatureKind, placed } from "../../kernel/columns";
import { nomenclatures } from "../../nomenclatures/table";
import { organisations } from "../../organisations/table";
import { actions } from "../table";

const ofAction = () => ({ actionId: uuid().notNull(), ...placed() });

/** Structures that take part in an action beside the one that leads it, which is never its own partner (triggers). */
export const actionPartners = pgTable(
  "action_partner",
  { ...ofAction(), organisationId: uuid().notNull() },
  (t) => [
    primaryKey({ columns: [t.actionId, t.organisationId] }),
    foreignKey({
      name: "action_partner_action",
      columns: [t.actionId, t.territoryId, t.regionId],
      foreignColumns: [actions.id, actions.territoryId, actions.regionId],
    }),
    foreignKey({
      name: "action_partner_organisation",
      columns: [t.organisationId, t.regionId],
      foreignColumns: [organisations.id, organisations.regionId],
    }),
    index("action_partner_of").on(t.organisationId),
  ],
);

/** Whom an action is for. */
export const actionAudiences = pgTable(
  "action_audience",
  { ...ofAction(), audience: text().notNull(), audienceKind: nomenclatureKind("audience") },
  (t) => [
    primaryKey({ columns: [t.actionId, t.audience] }),
    foreignKey({
      name: "action_audience_action",
      columns: [t.actionId, t.territoryId, t.regionId],
      foreignColumns: [actions.id, actions.territoryId, actions.regionId],
    }),
    foreignKey({
      name: "action_audience_term",
      columns: [t.audienceKind, t.audience],
      foreignColumns: [nomenclatures.kind, nomenclatures.code],
    }),
    index("action_audience_of").on(t.audience),
  ],
);

/** The sectors of the social and solidarity economy that it is about. */
export const actionSectors = pgTable(
  "action_sector",
  { ...ofAction(), sector: text().notNull(), sectorKind: nomenclatureKind("sector") },
  (t) => [
    primaryKey({ columns: [t.actionId, t.sector] }),
    foreignKey({
      name: "action_sector_action",
      columns: [t.actionId, t.territoryId, t.regionId],
      foreignColumns: [actions.id, actions.territoryId, actions.regionId],
    }),
    foreignKey({
      name: "action_sector_term",
      columns: [t.sectorKind, t.sector],
      foreignColumns: [nomenclatures.kind, nomenclatures.code],
    }),
    index("action_sector_of").on(t.sector),
  ],
);

/** Where it takes place: communes of its territory; none is its whole territory. */
export const actionCommunes = pgTable(
  "action_commune",
  {
    ...ofAction(),
    communeCode: text()
      .notNull()
      .references(() => communes.code),
  },
  (t) => [
    primaryKey({ columns: [t.actionId, t.communeCode] }),
    foreignKey({
      name: "action_commune_action",
      columns: [t.actionId, t.territoryId, t.regionId],
      foreignColumns: [actions.id, actions.territoryId, actions.regionId],
    }),
  ],
);
