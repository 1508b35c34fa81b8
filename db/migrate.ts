import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

/** Any number: the same for every instance, so that two of them never migrate at once. */
const migrationLock = 2_025_062_600;
const folder = fileURLToPath(new URL("../drizzle", import.meta.url));

/** The last migration this version of the product knows (milliseconds, as drizzle records it). */
function lastKnown(): number {
  const journal = JSON.parse(readFileSync(`${folder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  return Math.max(...journal.entries.map((entry) => entry.when));
}

/** Brings the database to the schema of this version, as its owner. Throws on a database newer than the product. */
export async function migrateDatabase(ownerUrl: string): Promise<void> {
  const client = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await client`set lock_timeout = '5s'`;
    const [table] = await client<
      { name: string | null }[]
    >`select to_regclass('drizzle.__drizzle_migrations') as name`;
    if (table?.name) {
      const [last] = await client<
        { at: string | null }[]
      >`select max(created_at) as at from drizzle.__drizzle_migrations`;
      if (Number(last?.at ?? 0) > lastKnown())
        throw new Error(
          "La base de données vient d’une version plus récente de Maillage : rien n’a été modifié. Mettez le logiciel à jour.",
        );
    }
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("DATABASE_OWNER_URL is missing.");
  await migrateDatabase(url);
}
