import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { type Scope, type Tx, writeInScope } from "../scope";
import type { Opened } from "./opened";

/** Somebody waits for a row that another connection holds, or it is over. Throws when neither comes. */
async function waited({ acting }: Opened, over: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !over(); tries += 1) {
    const [locks] = await acting<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_locks l join pg_stat_activity s on s.pid = l.pid
       where not l.granted and s.datname = current_database()`;
    if (locks && locks.waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (!over()) throw new Error("Nobody waited, and nothing ended.");
}

/** `write` on one connection, then `race` on another before the first is committed; gives what the race came to. */
export async function during<T>(
  db: Opened,
  actorId: string,
  write: (tx: Tx) => Promise<unknown>,
  race: () => Promise<T>,
): Promise<T> {
  let raced: Promise<T> | undefined;
  let over = false;
  await drizzle(db.owner, { casing: "snake_case" }).transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.actor', ${actorId}, true)`);
    await write(tx);
    raced = race();
    const ended = () => {
      over = true;
    };
    raced.then(ended, ended);
    await waited(db, () => over);
  });
  return raced as Promise<T>;
}

/** The same, the first on a connection of the product too, in the name of a reader. Throws when the second did not wait. */
export async function duringAs<T>(
  db: Opened,
  scope: Scope,
  write: (tx: Tx) => Promise<unknown>,
  race: () => Promise<T>,
): Promise<T> {
  let raced: Promise<T> | undefined;
  let over = false;
  await writeInScope(scope, async (tx) => {
    await write(tx);
    raced = race();
    const ended = () => {
      over = true;
    };
    raced.then(ended, ended);
    await waited(db, () => over);
    if (over) throw new Error("The second did not wait for the first.");
  });
  return raced as Promise<T>;
}
/** Asks something to complete on a plan, as its gesture does: the plan is held. */
export const askOn = (planId: string) => (tx: Tx) =>
  tx.execute(sql`with held as materialized (select id, region_id, territory_id from plan where id = ${planId} for share)
    insert into review (id, region_id, territory_id, plan_id, kind, body)
    select gen_random_uuid(), region_id, territory_id, id, 'to_complete', 'Et le budget ?' from held`);

/** Sends a plan to the Région, as the owner. */
export const sendPlan = (planId: string) => (tx: Tx) =>
  tx.execute(sql`update plan set status = 'submitted', last_move = 'submit', moved_on = '2026-11-02',
    move_number = move_number + 1, version = version + 1 where id = ${planId}`);

/** Closes a plan, as the owner. */
export const closePlan = (planId: string) => (tx: Tx) =>
  tx.execute(
    sql`update plan set status = 'closed', closed_on = '2026-11-01', amending = false, version = version + 1 where id = ${planId}`,
  );

/** The same, of an action. */
export const closePlanOf = (actionId: string) => (tx: Tx) =>
  tx.execute(sql`update plan set status = 'closed', closed_on = '2026-11-01', amending = false, version = version + 1
    where id = (select plan_id from action where id = ${actionId})`);
