import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  pgView,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { actions } from "../actions/table";
import {
  followedProjects,
  type ProjectOrigin,
  type ProjectStage,
  type ProjectStatus,
  projectOrigins,
  projectStages,
  projectStatuses,
} from "../enums";
import { events } from "../events/table";
import { communes } from "../geography/table";
import { atMost, between, filled, oneOf, plausible } from "../kernel/checks";
import { deleted, nomenclatureKind, placed, written } from "../kernel/columns";
import { nomenclatures } from "../nomenclatures/table";
import { territories } from "../territories/table";

import { projectLimits as limits } from "./limits";

const projectColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  actionId: uuid(),
  /** The event from which it came. */
  eventId: uuid(),
  title: text().notNull(),
  summary: text().notNull().default(""),
  /** The structure that carries it, or will. Never a person's name: that is holder.name. */
  organisationName: text().notNull().default(""),
  legalFamily: text(),
  legalFamilyKind: nomenclatureKind("legal_family"),
  sector: text(),
  sectorKind: nomenclatureKind("sector"),
  theme: text(),
  themeKind: nomenclatureKind("project_theme"),
  communeCode: text().references(() => communes.code),
  origin: text().$type<ProjectOrigin>().notNull().default("spontaneous"),
  needs: text().notNull().default(""),
  /** Financing plan: the two balance, or the gap is shown. Null is unknown. */
  needsCents: bigint({ mode: "number" }),
  resourcesCents: bigint({ mode: "number" }),
  stage: text().$type<ProjectStage>().notNull().default("design"),
  status: text().$type<ProjectStatus>().notNull().default("to_qualify"),
  dropReason: text(),
  /** First day of the support, then of each stage reached. */
  openedOn: date({ mode: "string" }).notNull(),
  designOn: date({ mode: "string" }),
  launchOn: date({ mode: "string" }),
  growthOn: date({ mode: "string" }),
  /** The activity began: follow-up is due 12, 24 and 36 months later. */
  activityOn: date({ mode: "string" }),
  /** Date of the last meeting, kept by a trigger of `meeting`: readable without the meetings themselves. */
  contactedOn: date({ mode: "string" }),
  ...written(),
  ...deleted(),
});

/** A supported project: its stage is apart from its status. Read by its territory's agents and the Région's officers. */
export const projects = pgTable("project", projectColumns(), (t) => [
  foreignKey({
    name: "project_territory",
    columns: [t.territoryId, t.regionId],
    foreignColumns: [territories.id, territories.regionId],
  }),
  foreignKey({
    name: "project_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  foreignKey({
    name: "project_event",
    columns: [t.eventId, t.territoryId, t.regionId],
    foreignColumns: [events.id, events.territoryId, events.regionId],
  }),
  foreignKey({
    name: "project_legal_family",
    columns: [t.legalFamilyKind, t.legalFamily],
    foreignColumns: [nomenclatures.kind, nomenclatures.code],
  }),
  foreignKey({
    name: "project_sector",
    columns: [t.sectorKind, t.sector],
    foreignColumns: [nomenclatures.kind, nomenclatures.code],
  }),
  foreignKey({
    name: "project_theme",
    columns: [t.themeKind, t.theme],
    foreignColumns: [nomenclatures.kind, nomenclatures.code],
  }),
  unique("project_id_place").on(t.id, t.territoryId, t.regionId),
  index("project_place").on(t.regionId, t.territoryId, t.stage),
  index("project_followed")
    .on(t.regionId, sql`(coalesce(${t.contactedOn}, ${t.openedOn})) desc nulls last`, t.id)
    .where(sql`${t.deletedAt} is null and ${oneOf(t.status, followedProjects)}`),
  index("project_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  index("project_of_territory").on(t.territoryId, t.contactedOn),
  index("project_of_action").on(t.actionId),
  index("project_of_event").on(t.eventId),
  check("project_stage", oneOf(t.stage, projectStages)),
  check("project_status", oneOf(t.status, projectStatuses)),
  check("project_origin", oneOf(t.origin, projectOrigins)),
  check("project_title", filled(t.title, limits.title)),
  check(
    "project_texts",
    sql`${atMost(t.summary, limits.summary)} and ${atMost(t.organisationName, limits.organisationName)} and ${atMost(t.needs, limits.needs)}`,
  ),
  check(
    "project_money",
    sql`${between(t.needsCents, limits.needsCents)} and ${between(t.resourcesCents, limits.resourcesCents)}`,
  ),
  check(
    "project_dates",
    sql`${plausible(t.openedOn)} and ${plausible(t.designOn)} and ${plausible(t.launchOn)} and ${plausible(t.growthOn)} and ${plausible(t.activityOn)} and ${plausible(t.contactedOn)}`,
  ),
  check("project_stage_order", sql`${t.launchOn} >= ${t.designOn} and ${t.growthOn} >= ${t.launchOn}`),
  check(
    "project_dropped",
    sql`${t.status} <> 'dropped' or (${t.dropReason} is not null and ${filled(t.dropReason, limits.dropReason)})`,
  ),
  check("project_launched", sql`${t.status} not in ('launched', 'sustained') or ${t.activityOn} is not null`),
]);

export const liveProjects = pgView("live_project", projectColumns()).existing();

/** Columns that no form writes. */
type Kept =
  | "id"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>
  | "legalFamilyKind"
  | "sectorKind"
  | "themeKind"
  | "contactedOn";

/** What is written of a project: every other column, null where it may be. */
export type ProjectWrite = Omit<typeof projects.$inferSelect, Kept>;
