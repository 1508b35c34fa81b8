type Ranked = { id: string; actionId: string; rank: number };

/** Steps once one of them has gone to a place among those of its action, which are numbered from 1; beyond the last, it is the last. */
export function put<Row extends Ranked>(all: readonly Row[], id: string, place: number): readonly Row[] {
  const one = all.find((row) => row.id === id);
  if (!one) return all;
  const others = all
    .filter((row) => row.actionId === one.actionId && row.id !== id)
    .sort((a, b) => a.rank - b.rank);
  const order = [...others.slice(0, place - 1), one, ...others.slice(place - 1)];
  return all.map((row) => (row.actionId === one.actionId ? { ...row, rank: order.indexOf(row) + 1 } : row));
}
