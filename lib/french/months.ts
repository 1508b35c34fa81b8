const two = (value: number) => String(value).padStart(2, "0");

/** Same day of another month, or its last day when the month is shorter, as PostgreSQL adds one. Civil dates « YYYY-MM-DD ». */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const months = year * 12 + (month - 1) + count;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const leap = (toYear % 4 === 0 && toYear % 100 !== 0) || toYear % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][toMonth - 1] ?? 31;
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, length))}`;
}

/** The civil day so many days after. */
export function daysAfter(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The civil day after. */
export function dayAfter(date: string): string {
  return daysAfter(date, 1);
}

/** The civil day before. */
export function dayBefore(date: string): string {
  return daysAfter(date, -1);
}
