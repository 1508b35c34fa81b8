import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { addressOf, readRoutes } from "./addresses";
import type { Http } from "./http";
import { roleOf, viewers } from "./walls/expected";
import { names, withHttp } from "./walls/replay";

async function connections({ sql }: Http): Promise<number> {
  const [row] = await sql<{ open: number }[]>`select count(*)::integer as open from pg_stat_activity
    where datname = current_database() and application_name = 'maillage'`;
  return row?.open ?? 0;
}

/** Closes the product's connections: those it opens next are as many as the transactions it runs at once. */
async function closeAll(http: Http, admin: postgres.Sql): Promise<void> {
  const [here] = await http.sql<{ name: string }[]>`select current_database() as name`;
  await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = ${here?.name ?? ""} and application_name = 'maillage'`;
  for (let tries = 0; tries < 100 && (await connections(http)) > 0; tries++) await sleep(20);
}

test("une page n’ouvre jamais plus de trois transactions à la fois", async () => {
  test.setTimeout(180_000);
  const cluster = JSON.parse(process.env.MAILLAGE_TEST_CLUSTER ?? "{}") as { adminUrl: string };
  const admin = postgres(cluster.adminUrl, { max: 1, onnotice: () => {} });
  await withHttp(async (http) => {
    for (const { path, roles } of readRoutes()) {
      const reader = names.find((name) => roles.includes(roleOf[name]));
      if (!reader || path.startsWith("/api/")) continue;
      const address = await addressOf(path, http);
      await http.get(address, viewers[reader]);
      await closeAll(http, admin);
      // A connection that was closed from outside may fail the request that finds it so.
      await http.get(address, viewers[reader]);
      const answer = await http.get(address, viewers[reader]);
      expect(answer.status, path).toBeLessThan(400);
      expect(await connections(http), path).toBeLessThanOrEqual(3);
    }
  });
  await admin.end();
});
