import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Db } from "../client";
import { carryIdentity, type Scope } from "../scope";

type Touched = { query: string; pages: number };
type Plan = { Plan: { "Shared Hit Blocks"?: number; "Shared Read Blocks"?: number } };

/** A reader's own connection, which says how many pages each question of a read touches (EXPLAIN BUFFERS): no clock. */
export function openTouched(appUrl: string) {
  const client = postgres(appUrl, { max: 1, onnotice: () => {} });
  const asked: { query: string; params: unknown[] }[] = [];
  const db = drizzle(client, {
    casing: "snake_case",
    logger: { logQuery: (query, params) => void asked.push({ query, params }) },
  }) as Db;

  async function explain({ query, params }: { query: string; params: unknown[] }): Promise<Touched> {
    const text = `explain (analyze, buffers, format json) ${query}`;
    const [row] = await client.unsafe<{ "QUERY PLAN": Plan[] }[]>(text, params as string[]);
    const { Plan: plan } = row?.["QUERY PLAN"][0] ?? { Plan: {} };
    return { query, pages: (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0) };
  }

  return {
    /** Pages that the questions of `read` touch, each as if it were asked the second time. */
    async of(scope: Scope, read: (on: Db) => Promise<unknown>): Promise<{ pages: number; all: Touched[] }> {
      await client`begin read only`;
      try {
        await db.execute(carryIdentity(scope));
        asked.length = 0;
        await read(db);
        const all: Touched[] = [];
        for (const one of [...asked]) {
          await explain(one);
          all.push(await explain(one));
        }
        return { pages: all.reduce((sum, { pages }) => sum + pages, 0), all };
      } finally {
        await client`rollback`;
      }
    },
    close: () => client.end(),
  };
}
