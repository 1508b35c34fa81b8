/** When something happened: a civil date, YYYY-MM-DD, and its instant; null: at no hour, like a deadline, which passes as its day ends. */
export type Dated = { date: string; at: Date | null };

const instant = (at: Date | null) => at?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Entries of a history by civil day, then by instant: a note may be dated from another day than the one it was written on. */
export function newestFirst<Entry extends Dated>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.date.localeCompare(a.date) || instant(b.at) - instant(a.at));
}
