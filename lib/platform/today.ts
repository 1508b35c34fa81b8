import { civilDate } from "@/lib/french/format";
import { env } from "./env";

/** The civil date (YYYY-MM-DD) in a Région's time zone. Computed once a request and passed to every query and rule. */
export function today(timeZone: string): string {
  return env().MAILLAGE_TODAY ?? civilDate(new Date(), timeZone);
}
