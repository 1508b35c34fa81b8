import { DatabaseFailure } from "./failures";

/** Thrown when no connection came free in time: the reader is told to try again, nothing hangs. */
export class Busy extends DatabaseFailure {
  constructor() {
    super("busy", "gate");
  }
}

type Waiter = { start: () => void; timer: NodeJS.Timeout; since: number };

/** Lets `places` tasks run at once; others wait at most `patience` ms, and no more than `queue` of them. Throws Busy. */
export function createGate(places: number, queue: number, patience: number) {
  let running = 0;
  const waiters: Waiter[] = [];

  function enter(): Promise<void> {
    if (running < places) {
      running += 1;
      return Promise.resolve();
    }
    if (waiters.length >= queue) return Promise.reject(new Busy());
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        start: resolve,
        since: performance.now(),
        timer: setTimeout(() => {
          waiters.splice(waiters.indexOf(waiter), 1);
          reject(new Busy());
        }, patience),
      };
      waiters.push(waiter);
    });
  }

  function leave(): void {
    const next = waiters.shift();
    if (!next) {
      running -= 1;
      return;
    }
    clearTimeout(next.timer);
    next.start();
  }

  return {
    /** True when one more task would be refused, or wait long: the queue is full, or its first has waited half a second. */
    saturated(): boolean {
      const [first] = waiters;
      if (running < places || !first) return false;
      return waiters.length >= queue || performance.now() - first.since > 500;
    },
    async run<T>(task: () => Promise<T>): Promise<T> {
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
