import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Http } from "../http";

/** Does something again and again until a promise ends: how many times, and how long the longest took, in milliseconds. */
export async function meanwhile(over: Promise<unknown>, run: () => Promise<unknown>) {
  let ended = false;
  const end = over.finally(() => {
    ended = true;
  });
  let [longest, times] = [0, 0];
  while (!ended) {
    const start = performance.now();
    await run();
    longest = Math.max(longest, performance.now() - start);
    times += 1;
    await sleep(50);
  }
  await end;
  return { longest, times };
}

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
