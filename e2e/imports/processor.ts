import { readFileSync } from "node:fs";
import type { Http } from "../http";

/** Milliseconds of processor that a process, those that it waited for and the connections of its database have had: nothing that others do of the machine counts. */
export async function processor({ sql }: Pick<Http, "sql">, pid: number): Promise<number> {
  const rows = await sql<
    { pid: number }[]
  >`select pid from pg_stat_activity where datname = current_database()`;
  return [pid, ...rows.map((row) => row.pid)]
    .flatMap(
      (one) => readFileSync(`/proc/${one}/stat`, "latin1").split(") ").at(-1)?.split(" ").slice(11, 15) ?? [],
    )
    .reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
}
