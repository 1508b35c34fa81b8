import { formatClock } from "@/lib/french/clock";
import { daysBetween, formatDate, formatShortDate } from "@/lib/french/format";

type When = { startsOn: string; startsAt: string | null; endsOn: string; endsAt: string | null };

const weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
/** A Monday, from which weekdays are counted. */
const monday = "2024-01-01";

/** YYYY-MM-DD → « jeudi ». */
export function weekday(date: string): string {
  const days = daysBetween(monday, date) % 7;
  return weekdays[(days + 7) % 7] ?? "";
}

/** « jeudi 12 novembre 2026, de 9 h 30 à 12 h », « du 12 novembre 2026 au 14 novembre 2026 ». */
export function formatWhen({ startsOn, startsAt, endsOn, endsAt }: When): string {
  const at = (time: string | null) => (time ? ` à ${formatClock(time)}` : "");
  if (startsOn !== endsOn)
    return `du ${formatDate(startsOn)}${at(startsAt)} au ${formatDate(endsOn)}${at(endsAt)}`;
  const day = `${weekday(startsOn)} ${formatDate(startsOn)}`;
  if (!startsAt || !endsAt) return `${day}${at(startsAt)}`;
  return `${day}, de ${formatClock(startsAt)} à ${formatClock(endsAt)}`;
}

/** The days for a row of a list: « 12 nov. », « 12 nov. au 14 nov. ». */
export function formatShortDays(
  { startsOn, endsOn }: Pick<When, "startsOn" | "endsOn">,
  today: string,
): string {
  const first = formatShortDate(startsOn, today);
  return startsOn === endsOn ? first : `${first} au ${formatShortDate(endsOn, today)}`;
}

/** The hours of an event of one day for a row of a list: « 9 h 30 à 12 h », or null. */
export function formatHours({ startsAt, endsAt }: Pick<When, "startsAt" | "endsAt">): string | null {
  if (!startsAt) return null;
  return endsAt ? `${formatClock(startsAt)} à ${formatClock(endsAt)}` : formatClock(startsAt);
}
