const dayMs = 86_400_000;

const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** All days are civil dates « YYYY-MM-DD ». */
export function addDays(day: string, count: number): string {
  return dayOf(timeOf(day) + count * dayMs);
}

/** Same day of another month, or its last day when the month is shorter. */
export function addMonths(day: string, count: number): string {
  const date = new Date(timeOf(day));
  const target = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count, 1);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count + 1, 0)).getUTCDate();
  return dayOf(target + (Math.min(date.getUTCDate(), length) - 1) * dayMs);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayMs);
}

export function earliest(first: string, ...others: string[]): string {
  return others.reduce((kept, day) => (day < kept ? day : kept), first);
}

export function latest(first: string, ...others: string[]): string {
  return others.reduce((kept, day) => (day > kept ? day : kept), first);
}

/** The day, brought back between two bounds; the lower one wins if they cross. */
export function within(day: string, from: string, to: string): string {
  return latest(from, earliest(day, to));
}

export function startOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

export function endOfMonth(day: string): string {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** An hour (« HH:MM », UTC) of a day. */
export function instantOf(day: string, hour: string): Date {
  return new Date(`${day}T${hour}:00Z`);
}

const holidays = new Set(["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"]);

const weekdayOf = (day: string) => new Date(timeOf(day)).getUTCDay();

/** The day itself, or the nearest working day in a direction. */
export function workday(day: string, step: 1 | -1): string {
  const weekday = weekdayOf(day);
  const off = weekday === 0 || weekday === 6 || holidays.has(day.slice(5));
  return off ? workday(addDays(day, step), step) : day;
}

/** The Saturday of the week of a day. */
export function saturdayOf(day: string): string {
  return addDays(day, 6 - (weekdayOf(day) || 7));
}
