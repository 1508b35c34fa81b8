import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { type TokenKind, tokenKinds } from "../enums";
import { oneOf } from "../kernel/checks";

const at = () => timestamp({ withTimezone: true });

/** The cookie carries its id only; the row decides at every request. */
export const sessions = pgTable(
  "session",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: at().notNull().default(sql`now()`),
    lastSeenAt: at().notNull().default(sql`now()`),
    endedAt: at(),
  },
  (t) => [index("session_account").on(t.accountId)],
);

/** Single-use link of an invitation or a reset: only its SHA-256 is kept. */
export const tokens = pgTable(
  "token",
  {
    id: uuid().primaryKey(),
    hash: text().notNull().unique(),
    kind: text().$type<TokenKind>().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    expiresAt: at().notNull(),
    usedAt: at(),
    createdBy: uuid().notNull(),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [check("token_kind", oneOf(t.kind, tokenKinds))],
);

/** Attempts in the current window, by key (account, whole site, mutation of an account). */
export const throttles = pgTable("throttle", {
  key: text().primaryKey(),
  windowStartedAt: at().notNull().default(sql`now()`),
  attempts: integer().notNull().default(1),
});
