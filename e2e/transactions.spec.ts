import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { addressOf, inventory } from "./addresses";
import type { Http } from "./http";
import { roleOf, viewers } from "./walls/expected";
import { names, withHttp } from "./walls/replay";

async function connections({ sql }: Http): Promise<number> {
  const [row] = await sql<{ open: number }[]>`select count(*)::integer as open from pg_stat_activity
    where datname = current_database() and application_name = 'maillage'`;
  return row?.open ?? 0;
}

/** Closes the product's connections: those it opens next are as many as the transactions it runs at once. */
async function closeAll(http: Http): Promise<void> {
  await http.sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'maillage'`;
  for (let tries = 0; tries < 100 && (await connections(http)) > 0; tries++) await sleep(20);
}

test("une page n’ouvre jamais plus de trois transactions à la fois", async () => {
  test.setTimeout(180_000);
  await withHttp(async (http) => {
    for (const { path, kind, roles } of inventory()) {
      const reader = names.find((name) => roles.includes(roleOf[name]));
      if (kind === "mutation" || !reader || path.startsWith("/api/")) continue;
      const address = await addressOf(path, http);
      await http.get(address, viewers[reader]);
      await closeAll(http);
      const answer = await http.get(address, viewers[reader]);
      expect(answer.status, path).toBeLessThan(400);
      expect(await connections(http), path).toBeLessThanOrEqual(3);
    }
  });
});
