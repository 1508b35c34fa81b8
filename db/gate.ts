import { DatabaseFailure } from "./failures";
import type { Turn } from "./turn";

/** Thrown when no place came free in time: the reader is told to try again, nothing hangs. */
export class Busy extends DatabaseFailure {
  constructor() {
    super("busy", "gate");
  }
}

type Rules = {
  /** Tasks that run at once. */
  places: number;
  /** Of these, places kept for writes. */
  kept: number;
  /** Places that one reader may hold, writes having the kept ones besides. */
  share: number;
  /** Tasks of one reader that may wait. */
  queue: number;
  /** How long a task waits, in ms: what reads, what writes. */
  patience: { reads: number; writes: number };
};

type Place = Pick<Turn, "key" | "urgent">;
type Waiter = Place & { start: () => void; timer: NodeJS.Timeout };

/**
 * Lets tasks run as the rules say. A place that comes free goes to a write first, then to the reader who holds the fewest, then to
 * who came first: a burst of one reader waits behind the others. Throws Busy.
 */
export function createGate({ places, kept, share, queue, patience }: Rules) {
  let running = 0;
  const held = new Map<string, number>();
  const waiters: Waiter[] = [];
  const holds = (key: string) => held.get(key) ?? 0;

  function fits({ key, urgent }: Place): boolean {
    const more = urgent ? kept : 0;
    return running < places - kept + more && holds(key) < share + more;
  }

  function take({ key }: Place): void {
    running += 1;
    held.set(key, holds(key) + 1);
  }

  function enter(place: Place): Promise<void> {
    if (fits(place)) {
      take(place);
      return Promise.resolve();
    }
    if (waiters.filter(({ key }) => key === place.key).length >= queue) return Promise.reject(new Busy());
    return new Promise((resolve, reject) => {
      const give = () => {
        waiters.splice(waiters.indexOf(waiter), 1);
        reject(new Busy());
      };
      const timer = setTimeout(give, place.urgent ? patience.writes : patience.reads);
      const waiter: Waiter = { ...place, start: resolve, timer };
      waiters.push(waiter);
    });
  }

  const before = (a: Waiter, b: Waiter) =>
    a.urgent === b.urgent ? holds(a.key) < holds(b.key) : a.urgent && !b.urgent;

  function leave({ key }: Place): void {
    running -= 1;
    if (holds(key) > 1) held.set(key, holds(key) - 1);
    else held.delete(key);
    let next: Waiter | undefined;
    for (const waiter of waiters) if (fits(waiter) && (!next || before(waiter, next))) next = waiter;
    if (!next) return;
    clearTimeout(next.timer);
    waiters.splice(waiters.indexOf(next), 1);
    take(next);
    next.start();
  }

  return {
    /** A place, to give back once with the function received. */
    async enter(place: Place): Promise<() => void> {
      await enter(place);
      let left = false;
      return () => {
        if (!left) leave(place);
        left = true;
      };
    },
    async run<T>(place: Place, task: () => Promise<T>): Promise<T> {
      await enter(place);
      try {
        return await task();
      } finally {
        leave(place);
      }
    },
  };
}
