import type postgres from "postgres";

/** Texts of queries that a connection may keep the plan of, about 0.2 MB each: what pages ask all day. The others are planned each time. */
const mostKept = 100;
const mostSeen = 1_000;
const longestKept = 20_000;
/** Milliseconds without any name after a connection was lost or did not know one. */
const rest = 1_000;

/**
 * Queries that PostgreSQL plans once a connection instead of each time, under the names that the driver gives them, from the second
 * time that they are asked. Behind a pooler that lends connections by transaction a name is another's, or nobody's: such a pooler gives
 * a key of its own to each client, so a connection that has the key of its own server is known to be direct (docs/decisions/0050).
 * `forget` when what answers may have changed: nothing has a name until the server is asked again.
 */
export function namedStatements(client: postgres.Sql) {
  const seen = new Set<string>();
  const kept = new Set<string>();
  let direct: boolean | undefined;

  /** In a transaction that reads, before its own question: a connection more would be one too many. */
  function ask(tx: postgres.TransactionSql): void {
    direct = false;
    tx<{ pid: number }[]>`select pg_backend_pid() as pid`
      .then((rows) => {
        direct = rows[0]?.pid === rows.state.pid;
        client.options.prepare = direct;
      })
      .catch(() => (direct = undefined));
  }

  function isNamed(tx: postgres.TransactionSql, text: string): boolean {
    if (direct === undefined) ask(tx);
    if (!direct || text.length > longestKept) return false;
    if (kept.has(text)) return true;
    if (!seen.has(text)) {
      if (seen.size < mostSeen) seen.add(text);
      return false;
    }
    if (kept.size < mostKept) kept.add(text);
    return kept.has(text);
  }

  function forget(): void {
    direct = false;
    client.options.prepare = false;
    setTimeout(() => (direct = undefined), rest).unref();
  }

  const asks =
    (tx: postgres.TransactionSql): postgres.TransactionSql["unsafe"] =>
    (text, params, options) =>
      isNamed(tx, text)
        ? tx.unsafe(text, params, { ...options, simple: false, prepare: true } as typeof options)
        : tx.unsafe(text, params, options);
  return { asks, forget };
}
