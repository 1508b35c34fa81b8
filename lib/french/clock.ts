const nbsp = "\u00a0";

/** A local time of day (« 09:30:00 », « 09:30 ») → « 9 h 30 », « 14 h ». */
export function formatClock(time: string): string {
  const [hour, minute = "00"] = time.split(":");
  return `${Number(hour)}${nbsp}h${minute === "00" ? "" : `${nbsp}${minute}`}`;
}

/** A stored local time as an input of type time takes it: « 09:30 ». */
export const clockTyped = (time: string | null): string => time?.slice(0, 5) ?? "";
