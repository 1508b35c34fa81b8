/** When something happened: a civil date, YYYY-MM-DD, and its instant; null: at no hour, like a deadline, which passes as its day ends. */
export type Dated = { date: string; at: Date | null };

const instant = (at: Date | null) => at?.getTime() ?? Number.MAX_SAFE_INTEGER;

/** Entries of a history by civil day, then by instant: a note may be dated from another day than the one it was written on. */
export function newestFirst<Entry extends Dated>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => b.date.localeCompare(a.date) || instant(b.at) - instant(a.at));
}

/** Entries that a page shows: the latest, and when the whole history is asked (`historique=tout`), as many as a page can hold. */
export const entriesShown = (all: boolean): number => (all ? 500 : 12);

/**
 * The first `limit` of entries made of lists of which `limit` and one more were read, and whether something older is left: an
 * entry may come of several rows, a row give none.
 */
export function latest<Entry>(
  entries: readonly Entry[],
  limit: number,
  read: readonly (readonly unknown[])[],
) {
  return { shown: entries.slice(0, limit), more: [entries, ...read].some(({ length }) => length > limit) };
}
