import { formatLongMonth } from "@/lib/format";

type MonthGroup<Row> = { key: string; label: string; coming: boolean; rows: Row[] };

/**
 * Rows sorted by date, under the month of their first day, or under the first month asked (`from`) when they began before it;
 * the current month is cut at today: `coming`, then past.
 */
export function byMonth<Row extends { startsOn: string }>(
  rows: readonly Row[],
  today: string,
  from = "",
): MonthGroup<Row>[] {
  const groups: MonthGroup<Row>[] = [];
  for (const row of rows) {
    const first = row.startsOn < from ? from : row.startsOn;
    const month = first.slice(0, 7);
    const coming = row.startsOn >= today;
    const key = `${month}-${coming ? "coming" : "past"}`;
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, label: formatLongMonth(first), coming, rows: [row] });
  }
  return groups;
}
