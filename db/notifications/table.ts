import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { oneOf } from "../kernel/checks";
import { placed } from "../kernel/columns";
import { territories } from "../territories/table";
import { type NotificationKind, notificationKinds } from "./limits";

const at = () => timestamp({ withTimezone: true });

/**
 * What a person is told of: which row (`noun`, its table), and why. No word of it is kept: what it says is read when it is shown, under the
 * rights of that day. Written by the database, with the gesture that it tells (app.notify), never by the application.
 */
export const notifications = pgTable(
  "notification",
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    kind: text().$type<NotificationKind>().notNull(),
    noun: text().notNull(),
    rowId: uuid().notNull(),
    ...placed(),
    createdAt: at().notNull().default(sql`now()`),
    /** Whose gesture it tells; null: the days that go by. */
    createdBy: uuid(),
    readAt: at(),
    /** When a mail that says it left. */
    mailedAt: at(),
  },
  (t) => [
    foreignKey({
      name: "notification_territory",
      columns: [t.territoryId, t.regionId],
      foreignColumns: [territories.id, territories.regionId],
    }),
    uniqueIndex("notification_unread")
      .on(t.accountId, t.kind, t.noun, t.rowId)
      .where(sql`${t.readAt} is null`),
    index("notification_of_account").on(t.accountId, t.createdAt),
    index("notification_of_territory").on(t.territoryId, t.regionId),
    check("notification_kind", oneOf(t.kind, notificationKinds)),
  ],
);
