import { rmSync } from "node:fs";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId, systemActor } from "./ids";
import { migrateDatabase } from "./migrate";
import { cloneDatabase, type TestDatabase } from "./testing/database";
import { migrationsUpTo } from "./testing/former";

/** The last landed migration of the version in which leads were words alone. */
const former = 54;
const folder = migrationsUpTo(former);
const [here, elsewhere] = [newId(), newId()];
let clone: TestDatabase;
let owner: postgres.Sql;

beforeAll(async () => {
  clone = await cloneDatabase("template0");
  owner = postgres(clone.ownerUrl, { max: 1, onnotice: () => {} });
  await migrate(drizzle(owner), { migrationsFolder: folder });
});
afterAll(async () => {
  await owner.end();
  await clone.drop();
  rmSync(folder, { recursive: true });
});

/** Structures of two Régions: one is in the bin, two share an acronym. */
const structures = [
  [here, "Pays de l’Œuvre", "PO", null],
  [here, "Syndicat mixte Lys", "SML", null],
  [here, "Société des marais", "sml", null],
  [here, "Partie", null, "2026-01-01"],
  [elsewhere, "D’ailleurs", null, null],
] as const;

/** What was typed, and the structure that it is. */
const leads = [
  ["PAYS DE L'OEUVRE", "Pays de l’Œuvre"],
  ["p.o.", "Pays de l’Œuvre"],
  ["Syndicat mixte Lys", "Syndicat mixte Lys"],
  ["SML", null],
  ["Pays de l’Œuvre et de la Lys", null],
  ["Partie", null],
  ["D’ailleurs", null],
  ["", null],
] as const;

test("of leads that were words, those that name one living structure of the Région are linked; every word, version and line of the journal stays", async () => {
  await owner.begin(async (tx) => {
    await tx`select set_config('app.actor', ${systemActor}, true)`;
    for (const [id, slug] of [
      [here, "ici"],
      [elsewhere, "ailleurs"],
    ] as const)
      await tx`insert into region (id, slug, name) values (${id}, ${slug}, ${slug})`;
    for (const [region, name, acronym, gone] of structures)
      await tx`insert into organisation (id, region_id, name, acronym, kind, deleted_at)
        values (${newId()}, ${region}, ${name}, ${acronym}, 'other', ${gone})`;
    for (const [nth, [words]] of leads.entries())
      await tx`insert into territory (id, region_id, slug, name, kind, lead_organisation)
        values (${newId()}, ${here}, ${`t${nth}`}, ${`T${nth}`}, 'pays', ${words})`;
  });
  const kept = async () => [
    [...(await owner`select slug, lead_organisation, version, updated_at from territory order by slug`)],
    [...(await owner`select id, row_id, changes from audit order by id`)],
  ];
  const before = await kept();
  await migrateDatabase(clone.ownerUrl, {
    app: "maillage_app",
    backup: "maillage_backup",
    mail: "maillage_mail",
  });
  expect(await kept()).toEqual(before);
  const linked = await owner`select t.lead_organisation as words, o.name as structure from territory t
    left join organisation o on o.id = t.lead_organisation_id order by t.slug`;
  expect(linked.map(({ words, structure }) => [words, structure])).toEqual(leads);
  // Both are written again as before: nothing of the law was left aside.
  await expect(owner`update territory set name = 'x' where slug = 't0'`).rejects.toThrow(
    /one version at a time/,
  );
});
