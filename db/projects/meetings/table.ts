import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { type MeetingKind, meetingKinds } from "../../enums";
import { atMost, oneOf, plausible } from "../../kernel/checks";
import { authored, placed, written } from "../../kernel/columns";
import { projects } from "../table";
import { meetingLimits as limits } from "./limits";

const meetingColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  projectId: uuid().notNull(),
  metOn: date({ mode: "string" }).notNull(),
  kind: text().$type<MeetingKind>().notNull(),
  summary: text().notNull().default(""),
  nextStep: text().notNull().default(""),
  nextDueOn: date({ mode: "string" }),
  ...authored(),
  ...written(),
});

/** A contact with the holder of a project, read by the territory's agents alone; corrected or withdrawn by its author, never deleted. */
export const meetings = pgTable("meeting", meetingColumns(), (t) => [
  foreignKey({
    name: "meeting_project",
    columns: [t.projectId, t.territoryId, t.regionId],
    foreignColumns: [projects.id, projects.territoryId, projects.regionId],
  }),
  index("meeting_of_project").on(t.projectId, t.metOn),
  index("meeting_of_territory").on(t.territoryId, t.nextDueOn),
  check("meeting_kind", oneOf(t.kind, meetingKinds)),
  check(
    "meeting_texts",
    sql`${atMost(t.summary, limits.summary)} and ${atMost(t.nextStep, limits.nextStep)}`,
  ),
  check(
    "meeting_withdrawn",
    sql`${t.withdrawnAt} is null or ${t.summary} = '' and ${t.nextStep} = '' and ${t.nextDueOn} is null`,
  ),
  check("meeting_dates", sql`${plausible(t.metOn)} and ${plausible(t.nextDueOn)}`),
]);

export const liveMeetings = pgView("live_meeting", meetingColumns()).existing();

/** What is noted of a contact. */
export type MeetingWrite = Pick<
  typeof meetings.$inferSelect,
  "metOn" | "kind" | "summary" | "nextStep" | "nextDueOn"
>;
