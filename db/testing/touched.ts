import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Db } from "../client";
import { carryIdentity, type Scope } from "../scope";

type Node = {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Index Name"?: string;
  "Index Searches"?: number;
  "Shared Hit Blocks"?: number;
  "Shared Read Blocks"?: number;
  Plans?: Node[];
};

/**
 * What a question costs: pages, how often an index is gone down from its root and the pages that it takes, and the most rows that it
 * puts in order.
 */
type Touched = { query: string; pages: number; descents: number; down: number; sorted: number };

/** Pages from the root of each index to its leaves, by the name of the index. */
type Heights = ReadonlyMap<string, number>;

/** These heights, as the base is now. */
export async function heightsOf(ownerUrl: string): Promise<Heights> {
  const { adminUrl } = JSON.parse(process.env.MAILLAGE_TEST_CLUSTER ?? "{}") as { adminUrl: string };
  const here = new URL(adminUrl);
  here.pathname = new URL(ownerUrl).pathname;
  const admin = postgres(here.href, { max: 1, onnotice: () => {} });
  try {
    await admin`create extension if not exists pageinspect schema pg_catalog`;
    const rows = await admin<{ name: string; height: number }[]>`
      select c.relname as name, (bt_metap(c.oid::regclass::text)).fastlevel::integer + 1 as height
        from pg_class c join pg_am on pg_am.oid = c.relam and pg_am.amname = 'btree'
       where c.relkind = 'i' and c.relnamespace = 'public'::regnamespace`;
    return new Map(rows.map(({ name, height }) => [name, height]));
  } finally {
    await admin.end();
  }
}

/** Every node of a plan. */
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

function costOf(plan: Node, heights: Heights): Omit<Touched, "query"> {
  const nodes = nodesOf(plan);
  const searches = nodes.map((node) => ({
    of: node["Index Name"] ?? "",
    times: node["Index Searches"] ?? 0,
  }));
  const sorted = nodes
    .filter((node) => /Sort$/.test(node["Node Type"]))
    .map(({ Plans: [input] = [] }) => (input?.["Actual Rows"] ?? 0) * (input?.["Actual Loops"] ?? 0));
  return {
    pages: (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0),
    descents: searches.reduce((sum, { times }) => sum + times, 0),
    down: searches.reduce((sum, { of, times }) => sum + times * (heights.get(of) ?? 0), 0),
    sorted: Math.max(0, ...sorted),
  };
}

/** A reader's own connection, which says what each question of a read costs (EXPLAIN BUFFERS): no clock. */
export function openTouched(appUrl: string) {
  const client = postgres(appUrl, { max: 1, onnotice: () => {} });
  const asked: { query: string; params: unknown[] }[] = [];
  const db = drizzle(client, {
    casing: "snake_case",
    logger: { logQuery: (query, params) => void asked.push({ query, params }) },
  }) as Db;

  async function explain({ query, params }: (typeof asked)[number], heights: Heights): Promise<Touched> {
    const text = `explain (analyze, buffers, format json) ${query}`;
    const [row] = await client.unsafe<{ "QUERY PLAN": { Plan: Node }[] }[]>(text, params as string[]);
    const [explained] = row?.["QUERY PLAN"] ?? [];
    if (!explained) throw new Error("A question without a plan.");
    return { query, ...costOf(explained.Plan, heights) };
  }

  return {
    /** What the questions of `read` cost, each as if it were asked the second time. */
    async of(
      scope: Scope,
      read: (on: Db) => Promise<unknown>,
      heights: Heights = new Map(),
    ): Promise<Touched[]> {
      await client`begin read only`;
      try {
        await db.execute(carryIdentity(scope));
        asked.length = 0;
        await read(db);
        const all: Touched[] = [];
        for (const one of [...asked]) {
          await explain(one, heights);
          all.push(await explain(one, heights));
        }
        return all;
      } finally {
        await client`rollback`;
      }
    },
    close: () => client.end(),
  };
}
