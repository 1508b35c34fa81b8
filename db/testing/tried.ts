import type postgres from "postgres";
import type { Scope } from "../scope";

export type Tx = postgres.TransactionSql;

/**
 * A write of the application's role in the name of a reader, undone: its code, « written », or « nothing » when no row
 * answered. `app` is a connection of that role.
 */
export async function triedOn(
  app: postgres.Sql,
  scope: Scope,
  write: (tx: Tx) => Promise<unknown>,
): Promise<string> {
  let answer = "written";
  await app
    .begin(async (tx) => {
      const settings = { actor: [scope.actorId], ...scope };
      for (const name of ["actor", "regions", "read", "write", "own", "staff", "admin", "member"] as const)
        await tx`select set_config(${`app.${name}`}, ${settings[name].join(",")}, true)`;
      const rows = (await write(tx)) as unknown[];
      if (rows.length === 0) answer = "nothing";
      throw new Error("undone");
    })
    .catch((error: { code?: string; message: string }) => {
      if (error.message !== "undone") answer = error.code ?? error.message;
    });
  return answer;
}
