import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inScope } from "../../scope";
import { type Opened, openSeeded } from "../../testing/opened";
import { viewers } from "../../testing/viewers";
import { eventCard } from "./card";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("both walls show every reader of the Région all its cards, and the administrator none", async () => {
  const owner = drizzle(db.owner, { casing: "snake_case" });
  const { table, readable } = eventCard;
  const [all] = await db.owner<{ count: number }[]>`select count(*)::integer as count from event_card`;
  for (const [name, scope] of Object.entries(viewers)) {
    const first = await owner.select({ id: table.id }).from(table).where(readable(scope));
    const second = await inScope(scope, (tx) => tx.select({ id: table.id }).from(table));
    const none = name === "admin" || name === "nobody";
    expect([first.length, second.length], name).toEqual(none ? [0, 0] : [all?.count, all?.count]);
  }
});
