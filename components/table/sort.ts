/** A sort as the URL says it. */
export type Sort = { key: string; direction: "asc" | "desc" };

/** What a click on a header asks: the other way when it sorts already, ascending otherwise. */
export function nextSort(key: string, current?: Sort): Sort {
  return { key, direction: current?.key === key && current.direction === "asc" ? "desc" : "asc" };
}
