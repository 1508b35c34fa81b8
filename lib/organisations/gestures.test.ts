import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { newId } from "@/db/ids";
import { getOrganisation, listOrganisationChanges } from "@/db/organisations/reads";
import { during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { led } from "@/db/testing/organisations";
import { placeIn } from "@/db/testing/projects";
import { type Tx as TriedTx, triedOn } from "@/db/testing/tried";
import { entryOf } from "@/lib/kernel/gesture";
import { tellOrganisation } from "@/lib/organisations/history";
import { actors } from "@/lib/testing/actors";
import { add, editing, inTerritory, making, on } from "@/lib/testing/organisation-requests";
import { done, refusal } from "@/lib/testing/requests";
import { createOrganisation, deleteOrganisation, restoreOrganisation, updateOrganisation } from "./gestures";

const { agentA, associate, regional, elected, admin, nobody } = actors;
const siret = "73282932000074";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const read = (id: string, actor = regional) => getOrganisation(actor.scope, id);

test("an agent adds one in the name of its territory, and of no other, nor of the whole Région; it changes none", async () => {
  const id = await done(createOrganisation, inTerritory("boulonnais", { name: "Le fournil du Boulonnais" }));
  expect(await read(id, elected)).toMatchObject({
    name: "Le fournil du Boulonnais",
    territoryName: "Boulonnais",
  });
  const adds = (values: Record<string, string>, actor = agentA) =>
    refusal(done(createOrganisation, values, actor));
  expect(await adds(inTerritory("montreuillois"))).toBe("forbidden");
  expect(await adds(making())).toBe("forbidden");
  expect(await adds(inTerritory("montreuillois"), associate)).toBe("done");
  expect(await adds(making({ name: "Autre" }), elected)).toBe("forbidden");
  expect(await adds(making({ name: "Autre" }), nobody)).toBe("absent");
  for (const gesture of [updateOrganisation, deleteOrganisation])
    for (const actor of [agentA, elected])
      expect(await refusal(done(gesture, gesture === updateOrganisation ? editing(id) : on(id), actor))).toBe(
        "forbidden",
      );
  expect(await refusal(done(updateOrganisation, editing(id), nobody))).toBe("absent");
});

test("officers and administrators add, change, bin and restore it; who wrote what is told to whoever reads it", async () => {
  for (const [actor, acronym] of [
    [regional, "TOR"],
    [admin, "TAD"],
  ] as const) {
    const name = `Tenue par ${acronym}`;
    const id = await add({ name, siret: actor === admin ? siret : "" }, actor);
    const change = (version: number, more: object) =>
      done(updateOrganisation, editing(id, { name, acronym, ...more }, version), actor);
    await change(1, {});
    expect(await read(id, agentA)).toMatchObject({ acronym, version: 2 });
    await change(2, { website: "www.tenue.fr", territoryId: placeIn("calaisis").territoryId });
    await change(3, { website: "www.tenue.fr", territoryId: placeIn("ternois").territoryId });
    expect(await read(id, agentA)).toMatchObject({
      website: "https://www.tenue.fr",
      territoryName: "Pays du Ternois",
    });
    await done(deleteOrganisation, on(id, 4), actor);
    expect(await read(id)).toBeNull();
    expect((await listBinned(actor.scope, "organisation")).some((row) => row.id === id)).toBe(true);
    expect(await listBinned(agentA.scope, "organisation")).toEqual([]);
    // What is in the bin is not changed, and what is out of it is not restored.
    expect(await refusal(done(updateOrganisation, editing(id, { name }, 5), actor))).toBe("absent");
    await done(restoreOrganisation, on(id, 5), actor);
    expect(await refusal(done(restoreOrganisation, on(id, 6), actor))).toBe("absent");
    const told = tellOrganisation(await listOrganisationChanges(agentA.scope, id, 20), "Europe/Paris");
    expect(told.map(({ sentence }) => sentence).reverse()).toEqual([
      "Structure ajoutée.",
      ...(actor === admin ? ["SIRET"] : []),
      "Sigle",
      "Fiche modifiée\u00a0: site internet, territoire.",
      "Fiche modifiée\u00a0: territoire.",
      "Mise à la corbeille.",
      "Sortie de la corbeille.",
    ]);
    expect((await listOrganisationChanges(nobody.scope, id, 20)).changes).toEqual([]);
  }
});

test("a version is written once; a stale form is a conflict that shows the stored row", async () => {
  const id = await add();
  await done(updateOrganisation, editing(id, { name: "Première main" }), regional);
  const stale = await updateOrganisation
    .run(admin, [entryOf(editing(id, { name: "Seconde main" }))])
    .catch((e) => e);
  expect(stale).toMatchObject({ code: "conflict", theirs: { name: "Première main", version: 2 } });
  expect(await refusal(done(deleteOrganisation, on(id, 1), regional))).toBe("changed");
});

test("one that resembles another is asked about, and written once it is said to be another; a SIRET is borne once", async () => {
  const name = "Les Ateliers de l’Écluse";
  const first = await add({ name, acronym: "ADLE", siret: "35600000000048" });
  const asks = (change: object) =>
    refusal(done(createOrganisation, making({ name: "Tout autre nom", ...change }), admin));
  expect(await asks({ name: "les ateliers de l'ecluse" })).toEqual(["distinct"]);
  expect(await asks({ acronym: "a.d.l.e." })).toEqual(["distinct"]);
  expect(await asks({ name: "ADLE" })).toEqual(["distinct"]);
  expect(await asks({ siret: "356 000 000 00048" })).toEqual(["siret"]);
  expect(await asks({ siret: "356 000 000 00048", distinct: "yes" })).toEqual(["siret"]);
  const second = await add({ name: "LES ATELIERS DE L’ECLUSE", distinct: "yes" });
  // Its own name asks nothing again, unless it is changed for another's.
  expect(
    await refusal(
      done(
        updateOrganisation,
        editing(second, { name: "Les ateliers de l’écluse", phone: "03 21 00 00 00" }),
        admin,
      ),
    ),
  ).toBe("done");
  expect(
    await refusal(done(updateOrganisation, editing(second, { name, acronym: "ADLE" }, 2), admin)),
  ).toEqual(["distinct"]);
  await done(deleteOrganisation, on(first), admin);
  expect(await asks({ siret: "35600000000048" })).toBe("done");
  expect(await refusal(done(restoreOrganisation, on(first, 2), admin))).toBe("siretTaken");
});

test("of two sent at once, and of two added together, the second is compared with the first", async () => {
  const both = () => refusal(done(createOrganisation, making({ name: "Deux mains à la fois" }), regional));
  expect((await Promise.all([both(), both()])).sort()).toEqual([["distinct"], "done"].sort());
  const twins = [making({ name: "Jumelle" }), making({ name: "jumelle" })].map(entryOf);
  const undone = await createOrganisation.run(regional, twins).catch((error) => error);
  expect(undone.failures.map((failure: unknown) => failure === null)).toEqual([true, false]);
});

test("what reads badly is said under its field", async () => {
  const faults = {
    siret: "73282932000075",
    email: "adresse",
    website: "http://structure.fr",
    kind: "",
    name: "",
  };
  expect(await refusal(done(createOrganisation, making(faults), regional))).toEqual(
    Object.keys(faults).sort((a, b) => order(a) - order(b)),
  );
  expect(await refusal(done(createOrganisation, making({ territoryId: newId() }), regional))).toBe("absent");
  const id = await add({ name: "Lue champ par champ" });
  expect(
    await refusal(
      done(updateOrganisation, editing(id, { name: "Lue champ par champ", territoryId: newId() }), regional),
    ),
  ).toEqual(["territoryId"]);
});
const order = (name: string) => Object.keys(making()).indexOf(name);

const anAction = async (slug: string) => {
  const { territoryId } = placeIn(slug);
  const [action] = await db.owner<{ id: string; version: number }[]>`
    select id, version from action where territory_id = ${territoryId} and deleted_at is null
       and app.plan_status(plan_id) = 'active' order by id limit 1`;
  return action ?? { id: "", version: 0 };
};

test("one that leads an action does not go to the bin: the refusal says how many, to an administrator who reads none too", async () => {
  const id = await add();
  const { id: action } = await anAction("boulonnais");
  await db.acting`update action set lead_organisation_id = ${id}, version = version + 1 where id = ${action}`;
  for (const actor of [regional, admin]) {
    expect((await read(id, actor))?.led).toBe(1);
    const refused = await deleteOrganisation.run(actor, [entryOf(on(id))]).catch((error) => error);
    expect(refused).toMatchObject({ code: "led" });
    expect(refused.message).toContain("conduit 1\u00a0action\u00a0:");
  }
  expect((await read(id, agentA))?.led).toBe(0);
  // The database holds it too, for who reads no action.
  const bins = (tx: TriedTx) =>
    tx`update organisation set deleted_at = now(), version = version + 1 where id = ${id} returning id`;
  expect(await triedOn(db.app, admin.scope, bins)).toBe("MA001");
  await db.acting`update action set lead_organisation_id = null, version = version + 1 where id = ${action}`;
  expect(await refusal(done(deleteOrganisation, on(id), admin))).toBe("done");
  // What is in the bin leads nothing any more, whoever writes it.
  await expect(
    db.acting`update action set lead_organisation_id = ${id}, version = version + 1 where id = ${action}`,
  ).rejects.toThrow("is deleted");
});

test("while an action takes it as its lead, it waits, and stays out of the bin", async () => {
  const id = await add();
  const { id: action } = await anAction("sambre-avesnois");
  const race = () => refusal(done(deleteOrganisation, on(id), admin));
  expect(await during(db, regional.id, led(action, id), race)).toBe("hanging");
});
