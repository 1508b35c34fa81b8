import { afterAll, beforeAll, expect, test } from "vitest";
import { listImportTerritories } from "@/db/imports/places";
import { getImport, listImports } from "@/db/imports/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { placeIn } from "@/db/testing/projects";
import { receiveSent } from "@/lib/imports/asking";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, rowsFor } from "@/lib/testing/import-requests";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { applyImport, dropImport, settleImport, undoImport } from "../gestures";
import { nounsFor } from "../hands";

const { agentA, regional, elected, admin, nobody } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const rows = (name: string) => [
  ["Nom", "Nature"],
  [name, "Autre"],
];
const territory = "nord-pas-de-calais";
const named = async (name: string) =>
  (await db.owner<{ id: string }[]>`select id from live_organisation where name = ${name}`).length;

test("an administrator imports structures, takes them back, and imports nothing else", async () => {
  const id = await rowsFor("organisation", rows("Structure de l’administration"), {
    actor: admin,
    territory,
  });
  expect((await importOf(id, admin)).counts).toEqual({ new: 1 });
  await applied(id, {}, admin);
  expect(await named("Structure de l’administration")).toBe(1);
  await done(undoImport, onImport(id, (await importOf(id, admin)).version), admin);
  expect(await named("Structure de l’administration")).toBe(0);
  for (const noun of ["event", "project", "job"] as const)
    expect(await refusal(rowsFor(noun, rows("Rien"), { actor: admin, territory }))).toBe("absent");
  expect(nounsFor(admin.scope)).toEqual(["organisation"]);
});

test.each([
  ["an agent", agentA],
  ["an elected member", elected],
  ["a stranger", nobody],
])("%s imports no structure, in the Région’s own territory nor in another", async (_, actor) => {
  for (const place of [territory, "boulonnais"])
    expect(await refusal(rowsFor("organisation", rows("Refusée"), { actor, territory: place }))).toBe(
      "absent",
    );
  const sent = {
    ...{ noun: "organisation", requestKey: requestKey(), pasted: "Nom;Nature\nRefusée;Autre" },
    territoryId: placeIn(territory).territoryId,
  };
  expect(await refusal(receiveSent(null, sent, actor))).toBe("forbidden");
  expect(nounsFor(actor.scope)).not.toContain("organisation");
  expect(await listImportTerritories(actor.scope, "organisation", actor.today)).toEqual([]);
  expect(await named("Refusée")).toBe(0);
});

test("an officer imports them in the Région’s own territory alone; nobody else reads, applies or undoes what they prepared", async () => {
  expect(await refusal(rowsFor("organisation", rows("Ailleurs"), { actor: regional }))).toBe("absent");
  const places = await listImportTerritories(regional.scope, "organisation", regional.today);
  expect(places.map(({ id }) => id)).toEqual([placeIn(territory).territoryId]);
  const id = await rowsFor("organisation", rows("Préparée par la Région"), { actor: regional, territory });
  const { version } = await importOf(id, regional);
  for (const actor of [agentA, elected, admin, nobody]) {
    expect(await getImport(actor.scope, id)).toBeNull();
    expect((await listImports(actor.scope)).map((one) => one.id)).not.toContain(id);
    for (const gesture of [settleImport({}), applyImport, dropImport, undoImport])
      expect(await refusal(done(gesture, onImport(id, version), actor))).toBe("absent");
  }
  expect(await named("Préparée par la Région")).toBe(0);
  await applied(id, {}, regional);
  expect(await named("Préparée par la Région")).toBe(1);
});
