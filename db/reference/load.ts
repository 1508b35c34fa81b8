import { createHash } from "node:crypto";
import type { Sql } from "postgres";
import { systemActor } from "../ids";
import { exampleParts } from "./example";
import { officialMap } from "./official-map";
import type { ReferencePart } from "./part";
import { regionalContent } from "./regional-content";
import { regionalData, vocabularies } from "./regional-data";

/**
 * Loads what changed in the reference data since the last time (the official map, the vocabularies, and the example kept aside: nothing of any Région) and
 * returns the names of the parts written, none when up to date. `owner` is a connection of the owner role; one transaction, all or
 * nothing. Throws what PostgreSQL refuses.
 */
export const loadReference = (owner: Sql): Promise<string[]> =>
  load(owner, [...officialMap(), ...vocabularies(), ...exampleParts()]);

/** The same of the Région of the demonstration: its perimeters, its structures and what its brochure of 2009 says. */
export const loadDemonstrationRegion = (owner: Sql): Promise<string[]> =>
  load(owner, [...regionalData(), ...regionalContent()]);

async function load(owner: Sql, all: readonly ReferencePart[]): Promise<string[]> {
  const parts = all.map((part) => ({
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
