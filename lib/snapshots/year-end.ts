import "server-only";
import { systemActor } from "@/db/ids";
import { patience } from "@/db/patience";
import { writeInScope } from "@/db/scope";
import { listRegionsAtWork, takeYearEnd } from "@/db/snapshots/take";
import { mintScope } from "@/lib/auth/mint";
import { daysBetween } from "@/lib/french/format";
import { today } from "@/lib/platform/today";

/** The year whose end may still be kept on this day: the last one, for a month. Pure. */
export function yearEnded(day: string): number | null {
  const year = Number(day.slice(0, 4));
  return daysBetween(`${year}-01-01`, day) < patience.yearEnd ? year - 1 : null;
}

/**
 * Keeps the end of the last year of every plan in force, once a plan: what runs first after it takes it. It acts for nobody, in the
 * scope of an officer of each Région in turn.
 */
export async function takeYearEnds(dayIn: (timeZone: string) => string = today): Promise<void> {
  for (const { id: regionId, timeZone } of await listRegionsAtWork()) {
    const day = dayIn(timeZone);
    const year = yearEnded(day);
    if (year === null) continue;
    const scope = mintScope(systemActor, [{ role: "regional", regionId, territoryIds: "region" }], {});
    await writeInScope(scope, (tx) => takeYearEnd(tx, scope, year, day));
  }
}
