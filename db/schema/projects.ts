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
import {
  type MeetingKind,
  meetingKinds,
  type ProjectOrigin,
  type ProjectStage,
  type ProjectStatus,
  projectOrigins,
  projectStages,
  projectStatuses,
} from "../enums";
import { events } from "../events/table";
import { actions } from "./actions";
import { atMost, filled, oneOf, plausible } from "./checks";
import { deleted, nomenclatureKind, placed, written } from "./columns";
import { communes, territories } from "./geography";
import { nomenclatures } from "./nomenclatures";

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
  index("project_of_action").on(t.actionId),
  index("project_of_event").on(t.eventId),
  check("project_stage", oneOf(t.stage, projectStages)),
  check("project_status", oneOf(t.status, projectStatuses)),
  check("project_origin", oneOf(t.origin, projectOrigins)),
  check("project_title", filled(t.title, 200)),
  check(
    "project_texts",
    sql`${atMost(t.summary, 5_000)} and ${atMost(t.organisationName, 200)} and ${atMost(t.needs, 2_000)}`,
  ),
  check(
    "project_money",
    sql`${t.needsCents} between 0 and 100000000000 and ${t.resourcesCents} between 0 and 100000000000`,
  ),
  check(
    "project_dates",
    sql`${plausible(t.openedOn)} and ${plausible(t.designOn)} and ${plausible(t.launchOn)} and ${plausible(t.growthOn)} and ${plausible(t.activityOn)} and ${plausible(t.contactedOn)}`,
  ),
  check("project_stage_order", sql`${t.launchOn} >= ${t.designOn} and ${t.growthOn} >= ${t.launchOn}`),
  check(
    "project_dropped",
    sql`${t.status} <> 'dropped' or (${t.dropReason} is not null and ${filled(t.dropReason, 1_000)})`,
  ),
  check("project_launched", sql`${t.status} not in ('launched', 'sustained') or ${t.activityOn} is not null`),
]);

export const liveProjects = pgView("live_project", projectColumns()).existing();

/** Personal data of who carries a project: the agents of the territory alone read it. Emptied when erased; the project stays. */
export const holders = pgTable(
  "holder",
  {
    id: uuid().primaryKey(),
    ...placed(),
    projectId: uuid().notNull(),
    name: text(),
    phone: text(),
    email: text(),
    /** Day on which the person agreed to be recorded, and until when. */
    consentOn: date({ mode: "string" }),
    keepUntil: date({ mode: "string" }),
    erasedOn: date({ mode: "string" }),
    ...written(),
  },
  (t) => [
    foreignKey({
      name: "holder_project",
      columns: [t.projectId, t.territoryId, t.regionId],
      foreignColumns: [projects.id, projects.territoryId, projects.regionId],
    }),
    unique("holder_of_project").on(t.projectId),
    check("holder_texts", sql`${atMost(t.name, 200)} and ${atMost(t.phone, 40)} and ${atMost(t.email, 254)}`),
    check(
      "holder_dates",
      sql`${plausible(t.consentOn)} and ${plausible(t.keepUntil)} and ${plausible(t.erasedOn)} and ${t.keepUntil} >= ${t.consentOn}`,
    ),
    check(
      "holder_erased",
      sql`(${t.erasedOn} is null and ${t.name} is not null and ${t.consentOn} is not null and ${t.keepUntil} is not null) or (${t.erasedOn} is not null and ${t.name} is null and ${t.phone} is null and ${t.email} is null)`,
    ),
  ],
);

const meetingColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  projectId: uuid().notNull(),
  metOn: date({ mode: "string" }).notNull(),
  kind: text().$type<MeetingKind>().notNull(),
  summary: text().notNull().default(""),
  nextStep: text().notNull().default(""),
  nextDueOn: date({ mode: "string" }),
  ...written(),
});

/** A contact with the holder of a project, read by the territory's agents alone; never edited, never deleted. */
export const meetings = pgTable("meeting", meetingColumns(), (t) => [
  foreignKey({
    name: "meeting_project",
    columns: [t.projectId, t.territoryId, t.regionId],
    foreignColumns: [projects.id, projects.territoryId, projects.regionId],
  }),
  index("meeting_of_project").on(t.projectId, t.metOn),
  check("meeting_kind", oneOf(t.kind, meetingKinds)),
  check("meeting_texts", sql`${atMost(t.summary, 5_000)} and ${atMost(t.nextStep, 500)}`),
  check("meeting_dates", sql`${plausible(t.metOn)} and ${plausible(t.nextDueOn)}`),
]);

export const liveMeetings = pgView("live_meeting", meetingColumns()).existing();
