import { performance } from "node:perf_hooks";
import { makePgArray, parsePgArray } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { unreachableCode } from "./failures";

type Begin = <T>(run: (tx: postgres.TransactionSql) => Promise<T>) => Promise<T>;
type Mode = "read only" | "read write";
/** `heard`: when one of its connections last answered. */
type Client = { db: Record<Mode, PostgresJsDatabase>; heard: () => number; end: () => Promise<void> };

/** Nothing was sent: the server was not there, or not yet. */
const neverEntered = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|57P03)$/;
const patience = 2_000;
const longest = 10_000;

/**
 * The driver's answer outlives its reader, from one question to the next, with all its rows, until the whole heap is swept: an export
 * of 100 000 rows left 200 MB behind it. Its rows are handed over, and it is emptied.
 */
async function handedOver<Row>(answer: PromiseLike<Row[]>): Promise<Row[]> {
  const kept = await answer;
  const rows = [...kept];
  kept.length = 0;
  return rows;
}

type Asking = postgres.TransactionSql["unsafe"];

/** A question as Drizzle asks it: awaited, for rows by name, or by `values()`, for arrays. */
const askedBy =
  (ask: Asking, hears: () => void) =>
  (...asked: Parameters<Asking>) =>
    new Proxy(ask(...asked), {
      get(question, key) {
        if (key === "values") return () => handedOver(question.values()).finally(hears);
        if (key !== "then") return Reflect.get(question, key);
        const answer = handedOver(question).finally(hears);
        return answer.then.bind(answer);
      },
    });

/**
 * The driver writes on a connection that it has just lost: its own `rollback`, or the next query of a transaction that goes on. That
 * breaks the process and the connection for good, so neither ever reaches it.
 */
function sparingTheLost(begin: Begin, hears: () => void): Begin {
  return async <T>(run: (tx: postgres.TransactionSql) => Promise<T>) => {
    let over = false;
    const answer = begin(
      (tx) =>
        new Promise<T>((resolve, reject) => {
          const spared = new Proxy(tx, {
            get(target, key) {
              if (over)
                throw Object.assign(new Error("The connection is lost."), { code: "CONNECTION_CLOSED" });
              return key === "unsafe" ? askedBy(target.unsafe, hears) : Reflect.get(target, key);
            },
          });
          run(spared).then(resolve, (error: unknown) => {
            // A lost connection closes at once, and that ends the transaction before this delay.
            if (unreachableCode(error)) setTimeout(() => over || reject(error), patience).unref();
            else reject(error);
          });
        }),
    );
    try {
      return await answer;
    } finally {
      over = true;
    }
  };
}

/** The arrays that queries give, of text and of ids, and those that they take: Drizzle has written the ones of columns already. */
const texts = {
  ...{ to: 1009, from: [1009, 2951], parse: parsePgArray },
  serialize: (value: string | string[]) => (Array.isArray(value) ? makePgArray(value) : value),
};

function connect(url: string, connections: number, onclose: () => void): Client {
  const client = postgres(url, {
    max: connections,
    connect_timeout: patience / 1_000,
    // The driver's own waits for up to 20 s before it tries again, and keeps every request for as long.
    backoff: () => 0.1,
    onclose,
    onnotice: () => {},
    // Behind a pooler that lends connections by transaction, nothing of a session is ours: no named statement, and time-outs are the
    // role's, which scripts/timeouts.mjs gives it (docs/decisions/0040, 0050).
    prepare: false,
    // What the driver asks of each new connection about arrays, it does not await: refused by a pooler, it would break the process.
    fetch_types: false,
    types: { texts },
    connection: { application_name: "maillage" },
  });
  let last = 0;
  const hears = () => {
    last = performance.now();
  };
  /** A transaction says its mode as it begins, and not in a question of its own. */
  function of(mode: Mode): PostgresJsDatabase {
    const begin = sparingTheLost(((run) => client.begin(mode, run)) as Begin, hears);
    const beginning = new Proxy(client, {
      get: (target, key) => (key === "begin" ? begin : Reflect.get(target, key)),
    });
    return drizzle(beginning, { casing: "snake_case" });
  }
  const db = { "read only": of("read only"), "read write": of("read write") };
  return { db, heard: () => last, end: () => client.end({ timeout: 5 }) };
}

type Load = ReturnType<typeof performance.eventLoopUtilization>;

/** This process was itself too busy since then to tell an answer that is late from a server that is silent. */
const wasBusy = (since: Load): boolean => performance.eventLoopUtilization(since).utilization > 0.7;

/** Does the server answer to a newcomer within two seconds? Yes, where this process could not have heard it. */
async function answers(url: string): Promise<boolean> {
  const since = performance.eventLoopUtilization();
  const client = postgres(url, {
    max: 1,
    connect_timeout: patience / 1_000,
    prepare: false,
    onnotice: () => {},
  });
  const late = new Promise<never>((_, reject) => setTimeout(reject, patience).unref());
  try {
    await Promise.race([client`select 1`, late]);
    return true;
  } catch {
    return wasBusy(since);
  } finally {
    void client.end({ timeout: 0 }).catch(() => {});
  }
}

/**
 * Connections that come back: those of a server that was lost are replaced, whatever state the driver left them in. `silence`: how long,
 * in milliseconds, those replaced may answer nothing before they are closed.
 */
export function createPool(url: string, connections: number, silence = longest) {
  let suspect = false;
  let probe: Promise<boolean> | undefined;
  const fresh = () => connect(url, connections, () => (suspect = true));
  let client = fresh();

  function replace(lost: Client): void {
    if (client !== lost) return;
    client = fresh();
    retire(lost);
  }

  /** One connection was lost, maybe alone: what runs on the others goes on for as long as it answers, an import through all its queries. */
  function retire(lost: Client): void {
    const since = performance.now();
    const load = performance.eventLoopUtilization();
    const look = () =>
      lost.heard() > since || wasBusy(load) ? retire(lost) : void lost.end().catch(() => {});
    setTimeout(look, silence).unref();
  }

  async function attempt<T>(run: (db: PostgresJsDatabase) => Promise<T>, mode: Mode, times = 3): Promise<T> {
    const used = client;
    const since = performance.eventLoopUtilization();
    try {
      return await run(used.db[mode]);
    } catch (error) {
      const code = unreachableCode(error);
      // Nothing was sent: what writes may be asked again too.
      if (code === "CONNECT_TIMEOUT" && times > 1 && wasBusy(since)) return attempt(run, mode, times - 1);
      if (code) suspect = true;
      if (code && code !== "ECONNREFUSED" && code !== "57P03") replace(used);
      throw error;
    }
  }

  return {
    /** What only reads is asked once more when the connection that it found was dead. */
    async run<T>(run: (db: PostgresJsDatabase) => Promise<T>, mode: Mode): Promise<T> {
      try {
        return await attempt(run, mode);
      } catch (error) {
        const code = unreachableCode(error);
        if (mode !== "read only" || !code || neverEntered.test(code)) throw error;
        return attempt(run, mode);
      }
    },
    /** True when a connection was lost and the server does not answer a new one. Costs nothing while all is well. */
    async isAway(): Promise<boolean> {
      if (!suspect) return false;
      probe ??= answers(url).finally(() => (probe = undefined));
      suspect = !(await probe);
      return suspect;
    },
    close: () => client.end(),
  };
}
