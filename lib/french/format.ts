const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];
const shortMonths = [
  "janv.",
  "févr.",
  "mars",
  "avr.",
  "mai",
  "juin",
  "juil.",
  "août",
  "sept.",
  "oct.",
  "nov.",
  "déc.",
];
const nbsp = "\u00a0";
// Made once: making one costs as much as some fifty writings, and a page writes hundreds of numbers.
const numbers = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const twoDecimals = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function parts(date: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

const dayOf = (day: number) => (day === 1 ? "1er" : String(day));

/** YYYY-MM-DD → « 9 avril 2026 », « 1er mai 2026 ». */
export function formatDate(date: string): string {
  const { year, month, day } = parts(date);
  return `${dayOf(day)}${nbsp}${months[month - 1]} ${year}`;
}

/** YYYY-MM-DD → « 2 avr. », with its year when it is not the year of `today`. */
export function formatShortDate(date: string, today: string): string {
  const { year, month, day } = parts(date);
  const short = `${dayOf(day)}${nbsp}${shortMonths[month - 1]}`;
  return year === parts(today).year ? short : `${short}${nbsp}${year}`;
}

/** YYYY-MM-DD → « déc. 2027 ». */
export function formatMonth(date: string): string {
  const { year, month } = parts(date);
  return `${shortMonths[month - 1]}${nbsp}${year}`;
}

/** A telephone number as it is kept, on one line. */
export function formatPhone(number: string): string {
  return number.replaceAll(" ", nbsp);
}

/** Month from 1 → « janv. ». */
export function shortMonthName(month: number): string {
  return shortMonths[month - 1] ?? "";
}

/** Month from 1 → « janvier ». */
export function monthName(month: number): string {
  return months[month - 1] ?? "";
}

/** FTE or a rate → « 426,00 », « 3,25 »: two decimals, as declared, so that columns align; « 0 ». */
export function formatFte(value: number): string {
  if (value === 0) return "0";
  return twoDecimals.format(value).replaceAll("\u202f", nbsp);
}

/** YYYY-MM-DD → « mars 2025 », month in full. */
export function formatLongMonth(date: string): string {
  const { year, month } = parts(date);
  return `${months[month - 1]} ${year}`;
}

/** Number → « 11 940 » (U+00A0, which the font holds), decimals kept as given up to two, with a comma. */
export function formatNumber(value: number): string {
  return numbers.format(value).replaceAll("\u202f", nbsp);
}

/** 0–100 → « 35 % ». */
export function formatPercent(value: number): string {
  return `${formatNumber(value)}${nbsp}%`;
}

/** Count and noun, agreed: plural from two on, as French wants. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)}${nbsp}${Math.abs(count) < 2 ? one : many}`;
}

/** Days → « depuis 3 jours », « depuis aujourd’hui ». */
export function sinceDays(days: number): string {
  return days === 0 ? "depuis aujourd’hui" : `depuis ${formatCount(days, "jour")}`;
}

/** Days → « il y a 3 jours », « aujourd’hui ». */
export function agoDays(days: number): string {
  return days === 0 ? "aujourd’hui" : `il y a ${formatCount(days, "jour")}`;
}

/** Instant → civil date YYYY-MM-DD in a time zone. */
export function civilDate(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(instant);
}

/** Instant → « 17 h 12 » in a time zone. */
export function formatTime(instant: Date, timeZone: string): string {
  const [hour, minute] = new Intl.DateTimeFormat("fr-FR", { timeZone, hour: "numeric", minute: "2-digit" })
    .format(instant)
    .split(":");
  return `${Number(hour)}${nbsp}h${nbsp}${minute}`;
}

/** Instant → « 2 avril 2026 à 17 h 12 » in a time zone. */
export function formatInstant(instant: Date, timeZone: string): string {
  return `${formatDate(civilDate(instant, timeZone))} à ${formatTime(instant, timeZone)}`;
}

/** Whole days from one civil date to another (negative when `to` is before `from`). */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
