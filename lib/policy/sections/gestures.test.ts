import { afterAll, beforeAll, expect, test } from "vitest";
import { listBinned } from "@/db/bin/reads";
import { getPolicySection, listPolicySectionChanges, listPolicySections } from "@/db/policy/sections/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { tellChanges } from "@/lib/audit/told";
import { entryOf } from "@/lib/kernel/gesture";
import { actors } from "@/lib/testing/actors";
import { asks, makes } from "@/lib/testing/ground-requests";
import { refusal, requestKey } from "@/lib/testing/requests";
import {
  createPolicySection,
  deletePolicySection,
  restorePolicySection,
  updatePolicySection,
} from "./gestures";
import { policySectionTelling } from "./history";
import { figureOf, rowsOf } from "./lines";

const { agentA, regional, elected, admin, nobody } = actors;
const key = "policySectionId";
const section = { title: "Notre cap", kind: "text", intro: "", body: "Un texte.", source: "", rank: "1" };

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const adds = (change: Partial<typeof section> = {}, actor = regional) =>
  makes(createPolicySection, { ...section, ...change }, actor);
const removes = (id: string, version = 1, actor = regional) =>
  asks(deletePolicySection, key, id, { version, actor });

test("what the leaflet says is in sections that say all of it, with its source, and that every reader reads", async () => {
  const sections = await listPolicySections(elected.scope);
  expect(sections.map(({ kind }) => kind)).toEqual([
    ...["values", "figures", "dates", "text", "text", "text", "text", "contacts", "contacts"],
  ]);
  expect(new Set(sections.map(({ source }) => source))).toEqual(new Set(["Brochure, juin 2009"]));
  const of = (kind: string) => sections.find((one) => one.kind === kind)?.body ?? "";
  expect(rowsOf(of("dates")).map(([year]) => year)).toEqual(["1996", "2003", "2005", "2008", "2009"]);
  expect(rowsOf(of("contacts"))).toHaveLength(5);
  for (const [text = ""] of rowsOf(of("figures"))) expect(figureOf(text).number, text).not.toBe("");
  for (const actor of [agentA, regional, admin])
    expect((await listPolicySections(actor.scope)).length).toBe(sections.length);
  expect(await listPolicySections(nobody.scope)).toEqual([]);
});

test("officers and administrators add, change, order, bin and restore a section; nobody else does", async () => {
  const id = await adds({}, admin);
  expect((await listPolicySections(agentA.scope)).slice(0, 2).map((one) => one.id)).toContain(id);
  await asks(updatePolicySection, key, id, { ...section, title: "Notre horizon", rank: "99" });
  expect((await listPolicySections(agentA.scope)).at(-1)).toMatchObject({ id, title: "Notre horizon" });
  await removes(id, 2);
  expect(await getPolicySection(regional.scope, id)).toBeNull();
  expect((await listBinned(regional.scope, "policy_section")).map((row) => row.id)).toContain(id);
  await asks(restorePolicySection, key, id, { version: 3 });
  const told = tellChanges(
    await listPolicySectionChanges(agentA.scope, id, 20),
    policySectionTelling,
    "Europe/Paris",
  );
  expect(told.map(({ sentence, to }) => to ?? sentence)).toEqual([
    ...["Sortie de la corbeille.", "Mise à la corbeille.", "Notre horizon", "99", "Section ajoutée."],
  ]);
  for (const actor of [agentA, elected]) {
    expect(await refusal(adds({}, actor))).toBe("forbidden");
    expect(await refusal(asks(updatePolicySection, key, id, { ...section, version: 4, actor }))).toBe(
      "forbidden",
    );
    expect(await refusal(removes(id, 4, actor))).toBe("forbidden");
  }
  expect(await refusal(removes(id, 4, nobody))).toBe("absent");
});

test("an empty section is refused field by field, and a stale form is a conflict", async () => {
  expect(await refusal(adds({ title: "", kind: "", body: " ", rank: "" }))).toEqual([
    ...["title", "kind", "body", "rank"],
  ]);
  const id = await adds();
  await asks(updatePolicySection, key, id, { ...section, intro: "Un chapeau." });
  const values = { ...section, [key]: id, version: "1", requestKey: requestKey() };
  const stale = await updatePolicySection.run(admin, [entryOf(values)]).catch((error) => error);
  expect(stale).toMatchObject({ code: "conflict", theirs: { intro: "Un chapeau.", version: 2 } });
});
