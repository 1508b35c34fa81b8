import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { systemActor } from "../ids";
import { officialMap } from "./official-map";
import { regionalContent } from "./regional-content";
import { regionalData } from "./regional-data";

/**
 * Loads what changed in the reference data since the last time and returns the names of the parts written (none when up
 * to date). `owner` is a connection of the owner role; one transaction, all or nothing. Throws what PostgreSQL refuses.
 */
export async function loadReference(owner: Sql): Promise<string[]> {
  const parts = [...officialMap(), ...regionalData(), ...regionalContent()].map((part) => ({
    ...part,
    digest: createHash("sha256").update(part.payload).digest("hex"),
  }));
  return owner.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('reference_load'))`;
    // What is a Région's own is audited, whoever writes it.
    await sql`select set_config('app.actor', ${systemActor}, true)`;
    const loads = await sql<{ name: string; digest: string }[]>`select name, digest from reference_load`;
    const loaded = new Map(loads.map(({ name, digest }) => [name, digest]));
    const written: string[] = [];
    for (const { name, payload, digest, insert } of parts) {
      if (loaded.get(name) === digest) continue;
      await insert(sql, payload);
      await sql`
        insert into reference_load (name, digest) values (${name}, ${digest})
        on conflict (name) do update set digest = excluded.digest, loaded_at = now()`;
      written.push(name);
    }
    return written;
  });
}
