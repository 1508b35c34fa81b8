import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type Role, roles } from "../enums";
import { regions } from "../geography/table";
import { filled, oneOf } from "../kernel/checks";
import { territories } from "../territories/table";
import { accountLimits } from "./limits";

const at = () => timestamp({ withTimezone: true });

/** Moved by the database at each write, whoever makes it. */
const version = () => integer().notNull().default(1);

export const accounts = pgTable(
  "account",
  {
    id: uuid().primaryKey(),
    email: text().notNull(),
    /** Shown on screens: a name, or a function in the demonstration. */
    name: text().notNull(),
    passphraseHash: text(),
    disabledAt: at(),
    createdAt: at().notNull().default(sql`now()`),
    version: version(),
  },
  (t) => [
    uniqueIndex("account_email").on(sql`lower(${t.email})`),
    check("account_name", filled(t.name, accountLimits.name)),
    check("account_email_size", filled(t.email, accountLimits.email)),
  ],
);

/** What is written of an account: every column but what it is known by, and the hash that sign-in alone writes. */
export type AccountWrite = Omit<
  typeof accounts.$inferSelect,
  "id" | "passphraseHash" | "createdAt" | "version"
>;

/** A pair (role, perimeter): territories, or the whole Région. Rights never mix two of them. */
export const memberships = pgTable(
  "membership",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    role: text().$type<Role>().notNull(),
    regionId: uuid()
      .notNull()
      .references(() => regions.id),
    wholeRegion: boolean().notNull(),
    startsOn: date({ mode: "string" }).notNull(),
    /** Last day included; null = open. */
    endsOn: date({ mode: "string" }),
    /** Ended by hand, at this instant, whatever its days say; for good: giving it again is another membership. */
    endedAt: at(),
    createdAt: at().notNull().default(sql`now()`),
    version: version(),
  },
  (t) => [
    unique("membership_id_region").on(t.id, t.regionId),
    index("membership_account").on(t.accountId),
    check("membership_role", oneOf(t.role, roles)),
    check(
      "membership_perimeter",
      sql`(${t.role} = 'agent' and not ${t.wholeRegion}) or (${t.role} in ('regional', 'admin') and ${t.wholeRegion}) or ${t.role} = 'elected'`,
    ),
    check("membership_dates", sql`${t.endsOn} is null or ${t.endsOn} >= ${t.startsOn}`),
  ],
);

/** What is written of a membership: every other column, with the territories of its perimeter. */
export type MembershipWrite = Omit<
  typeof memberships.$inferSelect,
  "id" | "accountId" | "createdAt" | "version"
> & { territories: readonly string[] };

export const membershipTerritories = pgTable(
  "membership_territory",
  {
    membershipId: uuid().notNull(),
    regionId: uuid().notNull(),
    territoryId: uuid().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.membershipId, t.territoryId] }),
    foreignKey({
      name: "membership_territory_membership",
      columns: [t.membershipId, t.regionId],
      foreignColumns: [memberships.id, memberships.regionId],
    }),
    foreignKey({
      name: "membership_territory_place",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
  ],
);
