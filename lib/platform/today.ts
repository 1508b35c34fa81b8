import { civilDate, formatTime } from "@/lib/french/format";
import { env } from "./env";

/** The civil date (YYYY-MM-DD) in a Région's time zone. Computed once a request and passed to every query and rule. */
export function today(timeZone: string): string {
  return env().MAILLAGE_TODAY ?? civilDate(new Date(), timeZone);
}

/** The hour of the day there, 0 to 23: what a day begins with waits for it. */
export const hourOf = (timeZone: string): number => Number.parseInt(formatTime(new Date(), timeZone), 10);
