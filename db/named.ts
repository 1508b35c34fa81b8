import type postgres from "postgres";

/** Texts of queries that a connection may keep the plan of: what pages ask all day. Beyond, they are planned each time, as all were. */
const mostKept = 200;
const longestKept = 20_000;

/**
 * Queries that PostgreSQL plans once a connection instead of each time, under the names that the driver gives them. Behind a pooler
 * that lends connections by transaction a name is another's, or nobody's: such a pooler gives a key of its own to each client, so a
 * connection that has the key of its own server is known to be direct (docs/decisions/0050).
 */
export function namedStatements(client: postgres.Sql) {
  const kept = new Set<string>();
  let direct: boolean | undefined;

  function ask(): void {
    direct = false;
    client<{ pid: number }[]>`select pg_backend_pid() as pid`
      .then((rows) => {
        direct = rows[0]?.pid === rows.state.pid;
        client.options.prepare = direct;
      })
      .catch(() => (direct = undefined));
  }

  function isNamed(text: string): boolean {
    if (direct === undefined) ask();
    if (!direct || text.length > longestKept) return false;
    if (kept.size < mostKept) kept.add(text);
    return kept.has(text);
  }

  return (tx: postgres.TransactionSql): postgres.TransactionSql["unsafe"] =>
    (text, params, options) =>
      isNamed(text)
        ? tx.unsafe(text, params, { ...options, simple: false, prepare: true } as typeof options)
        : tx.unsafe(text, params, options);
}
