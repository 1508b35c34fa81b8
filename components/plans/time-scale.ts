import { daysBetween } from "@/lib/french/format";

/** The days that a strip or a bar covers, both included (YYYY-MM-DD). */
export type Period = { start: string; end: string };

/** Where the beginning of a day stands in a period, 0 to 100, kept inside it. */
export function place(date: string, { start, end }: Period): number {
  const share = (100 * daysBetween(start, date)) / (daysBetween(start, end) + 1);
  return Math.round(100 * Math.min(100, Math.max(0, share))) / 100;
}

/** Where the end of a day stands in a period, 0 to 100. */
export function placeOfEnd(date: string, { start, end }: Period): number {
  const share = (100 * (daysBetween(start, date) + 1)) / (daysBetween(start, end) + 1);
  return Math.round(100 * Math.min(100, Math.max(0, share))) / 100;
}

/** The years that a period touches, each with where it begins, 0 to 100. */
export function yearsOf(period: Period): { year: number; at: number }[] {
  const first = Number(period.start.slice(0, 4));
  const last = Number(period.end.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, at: place(`${year}-01-01`, period) };
  });
}
