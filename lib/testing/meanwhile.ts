import { setTimeout as sleep } from "node:timers/promises";

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
    await sleep(20);
  }
  await end;
  return { longest, times };
}
