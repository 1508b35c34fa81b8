import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { loadReference } from "@/db/reference/load";
import { listContacts } from "@/db/schemes/contacts/reads";
import { getScheme, listSchemeChanges, listSchemes } from "@/db/schemes/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { tellChanges } from "@/lib/audit/told";
import { entryOf } from "@/lib/kernel/gesture";
import { deleteOrganisation } from "@/lib/organisations/gestures";
import { mergeOrganisations } from "@/lib/organisations/merge/gestures";
import { actors } from "@/lib/testing/actors";
import { asks, makes } from "@/lib/testing/ground-requests";
import { add } from "@/lib/testing/organisation-requests";
import { refusal, requestKey } from "@/lib/testing/requests";
import {
  createSchemeContact,
  deleteSchemeContact,
  restoreSchemeContact,
  updateSchemeContact,
} from "./contacts/gestures";
import { createScheme, deleteScheme, restoreScheme, updateScheme } from "./gestures";
import { schemeTelling } from "./history";

const { agentA, regional, elected, admin, nobody } = actors;
const plain = {
  ...{ name: "Prêt de la Région", acronym: "", description: "Un prêt à taux nul.", cofunding: "" },
  ...{ stages: ["launch", "design"], kinds: ["loan"], validFrom: "", validTo: "" },
  ...{ source: "Délibération", sourceUrl: "", sourceOn: "", checkedOn: "2026-11-01" },
};
const contact = { organisationId: "", organisation: "", departementCode: "", phone: "", email: "", url: "" };

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

let made = 0;
const adds = (change: object = {}, actor = regional) => {
  made += 1;
  return makes(createScheme, { ...plain, name: `Dispositif ${made}`, ...change }, actor);
};
const changes = (id: string, change: object) => asks(updateScheme, "schemeId", id, { ...plain, ...change });
const removes = (id: string, version = 1, actor = regional) =>
  asks(deleteScheme, "schemeId", id, { version, actor });
const addsContact = (schemeId: string, change: object = {}, actor = regional) =>
  makes(createSchemeContact, { ...contact, schemeId, ...change }, actor);

test("officers and administrators add, change, bin and restore a scheme; everybody reads it, nobody else writes it", async () => {
  const id = await adds({ name: "Prêt d’honneur « Élan »" }, admin);
  expect(await getScheme(elected.scope, "pret-d-honneur-elan")).toMatchObject({
    ...{ id, stages: ["design", "launch"], kinds: ["loan"], sourceOn: null, contacts: [] },
  });
  await changes(id, { name: "Prêt Élan", validFrom: "2026-01-01", validTo: "2026-12-31" });
  // Its address stays.
  expect(await getScheme(agentA.scope, "pret-d-honneur-elan")).toMatchObject({
    name: "Prêt Élan",
    version: 2,
  });
  await addsContact(id, { organisation: "Un opérateur" });
  await removes(id, 2);
  expect(await getScheme(regional.scope, id)).toBeNull();
  expect((await listBinned(admin.scope, "scheme")).map((row) => row.id)).toContain(id);
  expect(await refusal(addsContact(id, { organisation: "Trop tard" }))).toBe("parentDeleted");
  await asks(restoreScheme, "schemeId", id, { version: 3, actor: admin });
  expect((await getScheme(agentA.scope, id))?.contacts).toMatchObject([{ organisation: "Un opérateur" }]);
  const told = tellChanges(await listSchemeChanges(agentA.scope, id, 20), schemeTelling, "Europe/Paris");
  expect(told.map(({ sentence }) => sentence)).toEqual([
    ...[
      "Sorti de la corbeille.",
      "Mis à la corbeille.",
      "Nom",
      "Ouverture",
      "Fermeture",
      "Dispositif ajouté.",
    ],
  ]);
  for (const actor of [agentA, elected]) {
    expect(await refusal(adds({}, actor))).toBe("forbidden");
    expect(await refusal(changes(id, { version: 4, actor }))).toBe("forbidden");
    expect(await refusal(removes(id, 4, actor))).toBe("forbidden");
  }
  expect(await refusal(adds({}, nobody))).toBe("absent");
  expect(await listSchemes(nobody.scope, {})).toEqual([]);
});

test("what reads badly, contradicts itself or is there already is said under its field; a stale form is a conflict", async () => {
  const id = await adds({ name: "Le seul de ce nom" });
  const faults: [object, string[]][] = [
    [{ name: "le seul de ce NOM !" }, ["name"]],
    [{ stages: [] as string[] }, ["stages"]],
    [{ kinds: ["grant", "gift"] }, ["kinds"]],
    [{ validFrom: "2026-12-31", validTo: "2026-01-01" }, ["validTo"]],
    [{ checkedOn: "2026-11-24" }, ["checkedOn"]],
    [{ sourceOn: "2026-11-24" }, ["sourceOn"]],
    [{ sourceUrl: "http://exemple.fr" }, ["sourceUrl"]],
    [{ description: "", source: "" }, ["description", "source"]],
  ];
  for (const [change, fields] of faults) expect(await refusal(adds(change))).toEqual(fields);
  await changes(id, { name: "Le seul", kinds: ["grant", "loan"] });
  const values = { ...plain, schemeId: id, version: "1", requestKey: requestKey() };
  const stale = await updateScheme.run(admin, [entryOf(values)]).catch((error) => error);
  expect(stale).toMatchObject({ code: "conflict", theirs: { name: "Le seul", kinds: ["grant", "loan"] } });
});

test("a contact is of a known structure or of a name, of a département of the Région or of all of it", async () => {
  const id = await adds();
  const organisationId = await add({ name: "Opérateur connu" });
  expect(await refusal(addsContact(id))).toEqual(["organisation"]);
  expect(await refusal(addsContact(id, { organisation: "X", departementCode: "75" }))).toEqual([
    "departementCode",
  ]);
  expect(await refusal(addsContact(id, { organisationId: requestKey() }))).toEqual(["organisationId"]);
  for (const url of ["javascript:alert(1)", "www.exemple.fr", "https://sans-point", "ftp://a.fr"])
    expect(await refusal(addsContact(id, { organisation: "X", url })), url).toEqual(["url"]);
  const own = await addsContact(id, { organisationId, departementCode: "62", email: "ACCUEIL@op.fr" });
  await addsContact(id, { organisation: "Un autre" }, admin);
  expect(await listContacts(agentA.scope, id)).toMatchObject([
    { organisation: "Opérateur connu", organisationId, departementCode: "62", email: "accueil@op.fr" },
    { organisation: "Un autre", organisationId: null, departementCode: null },
  ]);
  const edit = (change: object) =>
    asks(updateSchemeContact, "schemeContactId", own, { ...contact, ...change });
  await edit({ organisation: "Renommé", phone: "03 21 00 00 00" });
  expect(await refusal(edit({ organisation: "Encore" }))).toBe("conflict");
  for (const actor of [agentA, elected]) {
    expect(await refusal(addsContact(id, { organisation: "Refusé" }, actor))).toBe("forbidden");
    expect(await refusal(edit({ organisation: "Refusé", version: 2, actor }))).toBe("forbidden");
  }
  await asks(deleteSchemeContact, "schemeContactId", own, { version: 2 });
  expect((await listContacts(agentA.scope, id)).map(({ organisation }) => organisation)).toEqual([
    "Un autre",
  ]);
  await asks(restoreSchemeContact, "schemeContactId", own, { version: 3 });
  expect(await listContacts(agentA.scope, id)).toHaveLength(2);
});

test("a structure that a contact names is not binned, and a merge moves the contact to the one that is kept", async () => {
  const id = await adds();
  const organisationId = await add({ name: "Structure des contacts" });
  const kept = await add({ name: "Structure gardée" });
  await addsContact(id, { organisationId });
  expect(await refusal(asks(deleteOrganisation, "organisationId", organisationId))).toBe("hanging");
  await asks(mergeOrganisations, "organisationId", organisationId, { intoId: kept });
  expect(await listContacts(agentA.scope, id)).toMatchObject([{ organisationId: kept, version: 2 }]);
});

test("every contact that the leaflet gave is saved as it is, whatever its address", async () => {
  const { contacts = [] } = (await getScheme(regional.scope, "fidess")) ?? {};
  expect(contacts.some(({ url }) => url?.startsWith("http://"))).toBe(true);
  const { id = "" } = (await getScheme(regional.scope, "fidess")) ?? {};
  for (const row of await listContacts(regional.scope, id)) {
    const values = Object.fromEntries(Object.keys(contact).map((name) => [name, row[name as "url"] ?? ""]));
    expect(await refusal(asks(updateSchemeContact, "schemeContactId", row.id, values))).toBe("done");
  }
});

test("a load of the reference data overwrites nothing that the Région edited", async () => {
  const before = await getScheme(regional.scope, "fidess");
  const { id = "", version = 1 } = before ?? {};
  await changes(id, { name: "Le nôtre", version });
  await db.owner`delete from reference_load where name like 'nord-pas-de-calais/%'`;
  await loadReference(db.owner);
  expect(await getScheme(regional.scope, "fidess")).toMatchObject({ name: "Le nôtre", version: version + 1 });
});
