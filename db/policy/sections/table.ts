import { check, foreignKey, integer, pgTable, pgView, text, uuid } from "drizzle-orm/pg-core";
import { regions } from "../../geography/table";
import { atMost, between, filled, oneOf } from "../../kernel/checks";
import { deleted, written } from "../../kernel/columns";
import { policySectionLimits as limits, type SectionKind, sectionKinds } from "./limits";

const sectionColumns = () => ({
  id: uuid().primaryKey(),
  regionId: uuid().notNull(),
  kind: text().$type<SectionKind>().notNull(),
  title: text().notNull(),
  intro: text(),
  /** Paragraphs, or one line a thing where it is drawn as a list. */
  body: text().notNull(),
  source: text(),
  rank: integer().notNull(),
  ...written(),
  ...deleted(),
});

/** A section of what a Région says of its ESS policy, in its order. */
export const policySections = pgTable("policy_section", sectionColumns(), (t) => [
  foreignKey({ name: "policy_section_region", columns: [t.regionId], foreignColumns: [regions.id] }),
  check("policy_section_kind", oneOf(t.kind, sectionKinds)),
  check("policy_section_title", filled(t.title, limits.title)),
  check("policy_section_intro", atMost(t.intro, limits.intro)),
  check("policy_section_body", filled(t.body, limits.body)),
  check("policy_section_rank", between(t.rank, limits.rank)),
  check("policy_section_source", atMost(t.source, limits.source)),
]);

export const livePolicySections = pgView("live_policy_section", sectionColumns()).existing();

/** What a form writes of a section. */
export type PolicySectionWrite = Pick<
  typeof policySections.$inferSelect,
  "kind" | "title" | "intro" | "body" | "source" | "rank"
>;
