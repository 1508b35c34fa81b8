import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  pgTable,
  pgView,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { type FundingStatus, fundingStatuses } from "../../enums";
import { atMost, between, oneOf, plausible } from "../../kernel/checks";
import { deleted, placed, written } from "../../kernel/columns";
import { organisations } from "../../organisations/table";
import { actions } from "../table";
import { fundingLimits as limits } from "./limits";

const fundingColumns = () => ({
  id: uuid().primaryKey(),
  ...placed(),
  actionId: uuid().notNull(),
  year: smallint().notNull(),
  /** The funder, a structure of the Région. */
  organisationId: uuid().notNull(),
  status: text().$type<FundingStatus>().notNull(),
  /** Whole cents; null is unknown. Four words that are never mixed (product.md, §4.7). */
  requestedCents: bigint({ mode: "number" }),
  grantedCents: bigint({ mode: "number" }),
  committedCents: bigint({ mode: "number" }),
  paidCents: bigint({ mode: "number" }),
  /** Reference of the agreement. */
  agreement: text(),
  requestedOn: date({ mode: "string" }),
  grantedOn: date({ mode: "string" }),
  paidOn: date({ mode: "string" }),
  comment: text().notNull().default(""),
  ...written(),
  ...deleted(),
});

/** What a funder is asked for an action in a year, and what came of it. */
export const fundings = pgTable("funding", fundingColumns(), (t) => [
  foreignKey({
    name: "funding_action",
    columns: [t.actionId, t.territoryId, t.regionId],
    foreignColumns: [actions.id, actions.territoryId, actions.regionId],
  }),
  foreignKey({
    name: "funding_organisation",
    columns: [t.organisationId, t.regionId],
    foreignColumns: [organisations.id, organisations.regionId],
  }),
  index("funding_of_action").on(t.actionId, t.year),
  index("funding_of_organisation").on(t.organisationId),
  index("funding_place").on(t.regionId, t.territoryId),
  index("funding_bin").on(t.territoryId, t.deletedAt).where(sql`${t.deletedAt} is not null`),
  check("funding_status", oneOf(t.status, fundingStatuses)),
  check("funding_year", between(t.year, limits.year)),
  check("funding_agreement", atMost(t.agreement, limits.agreement)),
  check("funding_comment", atMost(t.comment, limits.comment)),
  check(
    "funding_cents",
    sql`${between(t.requestedCents, limits.requestedCents)} and ${between(t.grantedCents, limits.grantedCents)}
      and ${between(t.committedCents, limits.committedCents)} and ${between(t.paidCents, limits.paidCents)}`,
  ),
  check(
    "funding_dates",
    sql`${plausible(t.requestedOn)} and ${plausible(t.grantedOn)} and ${plausible(t.paidOn)}`,
  ),
  check(
    "funding_standing",
    sql`case ${t.status} when 'requested' then ${t.requestedCents} is not null
      when 'granted' then ${t.grantedCents} is not null when 'settled' then ${t.paidCents} is not null
      when 'refused' then coalesce(${t.grantedCents}, 0) = 0 and coalesce(${t.committedCents}, 0) = 0 and coalesce(${t.paidCents}, 0) = 0
      else true end`,
  ),
]);

export const liveFundings = pgView("live_funding", fundingColumns()).existing();

type Kept =
  | "id"
  | "actionId"
  | keyof ReturnType<typeof placed>
  | keyof ReturnType<typeof written>
  | keyof ReturnType<typeof deleted>;

/** What is written of a funding. */
export type FundingWrite = Omit<typeof fundings.$inferSelect, Kept>;
