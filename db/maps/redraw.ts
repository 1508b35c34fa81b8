import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Db } from "../client";
import { regions } from "../geography/table";
import { type Scope, writeInScope } from "../scope";
import { drawApart, madeOf } from "./drawn";
import { type Run, redrawEpcis } from "./epcis";
import { changesAfter, inputsOn } from "./perimeters";
import { stampOf } from "./stamp";
import { regionDrawings } from "./table";

const attempts = 3;

/** What is to be drawn, from the day on: one drawing for each day on which what it is made of changes. */
async function wantedFrom(tx: Db, regionId: string, day: string) {
  const wanted: { from: string; inputs: Awaited<ReturnType<typeof inputsOn>>; made: string }[] = [];
  for (const from of [day, ...(await changesAfter(tx, regionId, day))]) {
    const inputs = await inputsOn(tx, regionId, from);
    const made = await madeOf(inputs);
    if (wanted.at(-1)?.made !== made) wanted.push({ from, inputs, made });
  }
  return wanted;
}

type Wanted = Awaited<ReturnType<typeof wantedFrom>>;

/** Whether what is kept says the same of that day and of those after it. */
async function isKept(tx: Db, regionId: string, day: string, wanted: Wanted): Promise<boolean> {
  const kept = await tx
    .select({ from: regionDrawings.validFrom, made: regionDrawings.madeOf })
    .from(regionDrawings)
    .where(eq(regionDrawings.regionId, regionId))
    .orderBy(asc(regionDrawings.validFrom));
  const current = kept.findLastIndex(({ from }) => from <= day);
  const now = kept.slice(Math.max(0, current));
  return (
    now.length === wanted.length &&
    wanted.every(
      ({ from, made }, index) => now[index]?.made === made && (index === 0 || now[index]?.from === from),
    )
  );
}

async function drawn(regionId: string, { from, inputs, made }: Wanted[number]) {
  const answer = await drawApart(inputs);
  const row = { regionId, validFrom: from, madeOf: made };
  if (answer.why !== null) return { ...row, why: answer.why };
  const { drawing, file, attribution } = answer;
  return {
    ...{ ...row, drawing, file, attribution },
    stamp: stampOf(file),
  };
}

/** The drawings kept that are made of the same: they are not drawn again, whatever their day. */
const sameAs = (tx: Db, regionId: string, wanted: Wanted) =>
  tx
    .select()
    .from(regionDrawings)
    .where(
      and(
        eq(regionDrawings.regionId, regionId),
        inArray(
          regionDrawings.madeOf,
          wanted.map(({ made }) => made),
        ),
      ),
    );

type Row = typeof regionDrawings.$inferInsert;

/** Replaces what is kept; false when territories changed while they were drawn. */
function replace(run: Run, regionId: string, day: string, rows: Row[]) {
  return run(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('region_drawing'))`);
    const now = await wantedFrom(tx, regionId, day);
    if (now.map(({ made }) => made).join() !== rows.map((row) => row.madeOf).join()) return false;
    await tx.delete(regionDrawings).where(eq(regionDrawings.regionId, regionId));
    await tx.insert(regionDrawings).values(rows);
    return true;
  });
}

async function redraw(run: Run, regionId: string, day: string): Promise<void> {
  await redrawEpcis(run, regionId);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const wanted = await run((tx) => wantedFrom(tx, regionId, day));
    if (await run((tx) => isKept(tx, regionId, day, wanted))) return;
    const same = await run((tx) => sameAs(tx, regionId, wanted));
    const rows: Row[] = [];
    for (const one of wanted) {
      const kept = same.find(({ madeOf }) => madeOf === one.made);
      rows.push(kept ? { ...kept, validFrom: one.from } : await drawn(regionId, one));
    }
    if (await replace(run, regionId, day, rows)) return;
  }
  throw new Error("The map was not kept: its territories changed each time that it was drawn.");
}

/**
 * Draws the map of a Région again, as its perimeters are on `day` and on each day after it on which they are known to change. To be
 * called once the gesture that changed them is committed: it opens its own transactions, and holds none while a process of its own
 * draws. Nothing is drawn when nothing changed. Throws when the drawing fails: the former one stays.
 */
export const redrawMap = (scope: Scope, regionId: string, day: string): Promise<void> =>
  redraw((work) => writeInScope(scope, work), regionId, day);

/** The same for every Région of a base, as its owner: at each start, whose release may draw otherwise. The civil day, unless given. */
export async function redrawMaps(owner: Sql, fixed?: string): Promise<void> {
  const db = drizzle(owner, { casing: "snake_case" });
  const all = await db
    .select({
      id: regions.id,
      day: sql<string>`to_char(now() at time zone ${regions.timeZone}, 'YYYY-MM-DD')`,
    })
    .from(regions);
  for (const { id, day } of all) await redraw((work) => db.transaction(work), id, fixed ?? day);
}
