import { sql } from "drizzle-orm";
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "../accounts/table";
import { oneOf } from "../kernel/checks";
import {
  type DigestChoice,
  digestChoices,
  type MailKind,
  type MailState,
  mailKinds,
  mailStates,
} from "./limits";

const at = () => timestamp({ withTimezone: true });

/**
 * Mail that is to leave, written with what it is about: whom it is for and which rows, never an address nor a word. What it says is made
 * when it leaves, under the rights of who receives it.
 */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    kind: text().$type<MailKind>().notNull(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id),
    /** The notification of a notice, the link (`token`) of an invitation or a reset; a digest says what is new when it leaves. */
    rowId: uuid(),
    /** What the link is made again of, with the secret of the installation: the link itself is kept nowhere. */
    requestKey: text(),
    createdBy: uuid(),
    state: text().$type<MailState>().notNull().default("waiting"),
    /** The day that counts it among « at most one a day »; null: a mention, a link, or what was not said. */
    day: date({ mode: "string" }),
    tries: integer().notNull().default(0),
    nextTry: at().notNull().default(sql`now()`),
    /** Who holds it, and until when: of two workers, one; of one that was killed, the next. */
    lease: uuid(),
    leasedUntil: at(),
    /** The same at every try: whoever receives it twice knows that it is one. */
    messageId: text(),
    /** SHA-256 of what stops digests, of the last one that says it. */
    stopHash: text(),
    failure: text(),
    createdAt: at().notNull().default(sql`now()`),
    sentAt: at(),
  },
  (t) => [
    index("outbox_waiting").on(t.nextTry).where(sql`${t.state} = 'waiting'`),
    index("outbox_of_account").on(t.accountId),
    index("outbox_created").on(t.createdAt),
    uniqueIndex("outbox_one_a_day").on(t.accountId, t.day).where(sql`${t.day} is not null`),
    uniqueIndex("outbox_stop").on(t.stopHash).where(sql`${t.stopHash} is not null`),
    check("outbox_kind", oneOf(t.kind, mailKinds)),
    check("outbox_state", oneOf(t.state, mailStates)),
    check("outbox_row", sql`(${t.kind} = 'digest') = (${t.rowId} is null)`),
    check("outbox_link", sql`(${t.kind} in ('invitation', 'reset')) = (${t.requestKey} is not null)`),
  ],
);

/** How often a person receives what is new, when it is not every day. */
export const mailChoices = pgTable(
  "mail_choice",
  {
    accountId: uuid()
      .primaryKey()
      .references(() => accounts.id),
    digest: text().$type<DigestChoice>().notNull(),
    /** What was told before is in no later mail: a pause is no backlog. */
    changedAt: at().notNull().default(sql`now()`),
  },
  (t) => [check("mail_choice_digest", oneOf(t.digest, digestChoices))],
);

/** What is done once a period, whichever server asks first. */
export const periodicWork = pgTable(
  "periodic_work",
  {
    kind: text().notNull(),
    period: text().notNull(),
    doneAt: at().notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.kind, t.period] })],
);
