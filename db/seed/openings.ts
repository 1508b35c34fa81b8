import type { DemonstrationAccount } from "./accounts";
import { addDays, addMonths, earliest, instantOf, yearOf } from "./calendar";
import { random } from "./random";

/** First day of an account's right, and when it was opened: before its territory's first plan; an elected member of a territory, this year. */
export function openingOf(
  { email, role, territories }: DemonstrationAccount,
  today: string,
  now: Date,
): { startsOn: string; createdAt: Date } {
  const recent = role === "elected" && territories.length > 0;
  const startsOn = recent ? addMonths(today, -7) : `${yearOf(today) - 6}-09-01`;
  const own = random(`opening/${email}`);
  const openedOn = earliest(addDays(startsOn, -own.int(3, 40)), today);
  const at = instantOf(openedOn, `${String(own.int(8, 15)).padStart(2, "0")}:${own.int(10, 59)}`);
  return { startsOn, createdAt: new Date(Math.min(at.getTime(), now.getTime() - 1_000)) };
}
