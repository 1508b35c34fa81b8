import { formatLongMonth } from "@/lib/french/format";

type MonthGroup<Row> = { key: string; label: string; coming: boolean; rows: Row[] };

/** What is open, by month, then what was postponed and has no date yet, which its former month would not say. */
export function openByMonth<Row extends { startsOn: string; status: string }>(
  rows: readonly Row[],
  today: string,
): MonthGroup<Row>[] {
  const undated = rows.filter(({ status }) => status === "postponed");
  const dated = byMonth(
    rows.filter(({ status }) => status !== "postponed"),
    today,
  );
  if (undated.length === 0) return dated;
  return [...dated, { key: "undated", label: "Reportés, sans nouvelle date", coming: false, rows: undated }];
}

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
