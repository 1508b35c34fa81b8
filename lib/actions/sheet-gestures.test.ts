import { afterAll, beforeAll, expect, test } from "vitest";
import { listHistory } from "@/db/actions/history";
import { listPartneredActions } from "@/db/actions/led";
import { listActions } from "@/db/actions/reads";
import { getOrganisation } from "@/db/organisations/reads";
import { listActionProjects } from "@/db/projects/linked";
import type { Scope } from "@/db/scope";
import { changeAction } from "@/db/testing/actions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { triedOn } from "@/db/testing/tried";
import { entryOf } from "@/lib/kernel/gesture";
import { deleteOrganisation } from "@/lib/organisations/gestures";
import { mergeOrganisations } from "@/lib/organisations/merge/gestures";
import { create, making, on, planOf, read, recording } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { add, on as onOrganisation } from "@/lib/testing/organisation-requests";
import { done, refusal } from "@/lib/testing/requests";
import { createAction, deleteAction, restoreAction, updateAction } from "./gestures";
import { prepareHistory } from "./history";

const { agentA, regional, elected, agentB } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const commune = "62160";
const people = {
  ...{ leadFunction: "Directrice du développement", leadName: "Personne d’essai" },
  ...{ electedFunction: "Vice-président délégué", electedName: "Élu d’essai" },
};
const linked = { audiences: ["students", "press"], sectors: ["health"], communes: [commune] };
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
const told = async (id: string) => {
  const action = await read(id);
  const { notes, changes, links } = await listHistory(agentA.scope, id, 50);
  return prepareHistory({ notes, changes, links }, action, agentA.today, "Europe/Paris");
};
const partnersOf = async (id: string) =>
  (
    await db.owner<
      { id: string }[]
    >`select organisation_id as id from action_partner where action_id = ${id} order by 1`
  ).map((row) => row.id);
const moved = (id: string, change: object) => done(updateAction, { ...recording(change), ...on(id) });

test("the sheet is written, read by whoever reads the action, found by its filters, and told in its history", async () => {
  const [one, two] = [await add(), await add()];
  const given = { ...people, ...linked, partners: [one, two], priority: "high", targetFte: 0 } as const;
  const id = await create({ title: "Fiche entière", ...given });
  for (const { scope } of [agentA, regional, elected]) {
    const { rows } = await listActions(
      scope,
      { partenaire: one, priorite: "high", public: "press", secteur: "health" },
      { key: "priorite", direction: "asc" },
      null,
      agentA.today,
    );
    expect(ids(rows)).toEqual([id]);
    expect(await listPartneredActions(scope, two, 5)).toMatchObject({ total: 1, rows: [{ id }] });
  }
  // Zero is not unknown.
  expect(await read(id)).toMatchObject({ ...people, priority: "high", targetFte: 0 });
  expect((await read(id)).audiences.map(({ label }) => label)).toEqual(["Scolaires et étudiants", "Presse"]);
  expect([ids((await read(id)).partners), ids((await read(id)).communes)]).toEqual([
    [one, two].sort(),
    [commune],
  ]);
  await moved(id, { ...given, priority: "low", targetFte: null, partners: [one], sectors: ["education"] });
  const history = await told(id);
  const said = history.map(({ sentence, from, to }) => [sentence, from, to].filter(Boolean).join(" "));
  expect(said.join("\n")).toMatch(/Priorité Haute Basse/);
  expect(said.join("\n")).toMatch(/Emplois visés \(ETP\) 0 non renseigné/);
  expect(said.join("\n")).toMatch(/Structures partenaires\u00a0: .* retiré\./);
  expect(said.join("\n")).toContain("Secteurs de l’ESS\u00a0: Enseignement ajouté, Santé humaine retiré.");
});

test("of a person, the journal keeps the name of the field: neither what it was, nor what it is, nor on the making or the bin", async () => {
  const id = await create(people);
  await moved(id, {
    ...people,
    leadName: "Autre personne d’essai",
    electedName: null,
    leadFunction: "Gérante",
  });
  const rows = await db.owner<{ operation: string; changes: Record<string, unknown> }[]>`
    select operation, changes from audit where row_id = ${id} and table_name = 'action' order by id`;
  expect(rows.map(({ changes }) => [changes.lead_name, changes.elected_name])).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(rows[1]?.changes.lead_function).toEqual({ before: people.leadFunction, after: "Gérante" });
  expect(JSON.stringify(rows)).not.toMatch(/d’essai/);
  const [last] = await told(id);
  expect(last?.sentence).toMatch(/Fiche modifiée\u00a0: .*nom de la personne responsable/);
  // Others keep their values as before.
  expect(rows[0]?.changes.title).toMatchObject({ before: null });
});

test("what leads is not its own partner: the form says it, the base refuses it, and who comes to lead leaves the partners", async () => {
  const [one, two] = [await add(), await add()];
  expect(
    await refusal(
      done(createAction, making((await planOf()).id, { leadOrganisationId: one, partners: [one] })),
    ),
  ).toEqual(["partners"]);
  const id = await create({ leadOrganisationId: one, partners: [two] });
  await expect(changeAction(agentA.scope, id, { partners: [one] })).rejects.toMatchObject({ code: "23514" });
  // Each takes the place of the other.
  await moved(id, { leadOrganisationId: two, partners: [one] });
  expect([(await read(id)).leadOrganisationId, await partnersOf(id)]).toEqual([two, [one]]);
});

test("a partner of a living action stays out of the bin, and the sentence says why; an action waits there for its partners", async () => {
  const partner = await add();
  const id = await create({ partners: [partner] });
  const binned = await deleteOrganisation
    .run(regional, [entryOf(onOrganisation(partner))])
    .catch((error) => error);
  expect([binned.code, binned.message]).toEqual([
    "led",
    expect.stringContaining("partenaire de 1\u00a0action\u00a0:"),
  ]);
  expect((await getOrganisation(regional.scope, partner))?.partnered).toBe(1);
  const bins = (tx: Parameters<Parameters<typeof triedOn>[2]>[0]) =>
    tx`update organisation set deleted_at = now(), version = version + 1 where id = ${partner} returning id`;
  expect(await triedOn(db.app, regional.scope, bins)).toBe("MA001");
  await done(deleteAction, on(id));
  expect(await refusal(done(deleteOrganisation, onOrganisation(partner), regional))).toBe("done");
  expect(await refusal(done(restoreAction, on(id, 2)))).toBe("parentDeleted");
  // What is in the bin takes part in nothing.
  expect(await refusal(create({ partners: [partner] }))).toEqual(["partners"]);
});

test("structures that are merged leave no link twice, nor a partner that leads; each action moves by a version", async () => {
  const [gone, kept] = [await add(), await add()];
  const both = await create({ partners: [gone, kept] });
  const beside = await create({ partners: [gone] });
  const led = await create({ leadOrganisationId: kept, partners: [gone] });
  const leads = await create({ leadOrganisationId: gone, partners: [kept] });
  await done(mergeOrganisations, { ...onOrganisation(gone), intoId: kept }, regional);
  expect(await Promise.all([both, beside, led, leads].map(partnersOf))).toEqual([[kept], [kept], [], []]);
  expect((await read(leads)).leadOrganisationId).toBe(kept);
  for (const id of [both, beside, led, leads]) expect((await read(id)).version).toBeGreaterThan(1);
});

test("a term that has left the choices is chosen no more, and stays where it is; how many name it counts actions", async () => {
  const id = await create({ audiences: ["funders"], sectors: ["retail"] });
  const uses = async () => {
    const [row] = await triedRows(regional.scope, "audience", "funders");
    return row?.uses ?? 0;
  };
  const before = await uses();
  await db.acting`update nomenclature set deleted_at = now(), version = version + 1 where kind = 'audience' and code = 'funders'`;
  await moved(id, { audiences: ["funders"], sectors: ["retail"], title: "Toujours" });
  expect((await read(id)).audiences).toMatchObject([{ id: "funders" }]);
  await expect(create({ audiences: ["funders"] })).rejects.toThrow();
  await done(deleteAction, on(id, 2));
  expect(await uses()).toBe(before - 1);
  await db.acting`update nomenclature set deleted_at = null, version = version + 1 where kind = 'audience' and code = 'funders'`;
});

/** What app.terms_used() says of a term, to this scope. */
const triedRows = (scope: Scope, kind: string, code: string) =>
  db.app.begin(async (tx) => {
    await tx`select set_config('app.staff', ${scope.staff.join(",")}, true)`;
    return tx<
      { uses: number }[]
    >`select sum(uses)::int as uses from app.terms_used() t where t.kind = ${kind} and t.code = ${code}`;
  });

test("links are behind both walls: another agent neither reads nor writes them", async () => {
  const partner = await add();
  const id = await create({ partners: [partner], ...linked });
  expect((await listPartneredActions(agentB.scope, partner, 5)).total).toBe(0);
  const tables = ["action_partner", "action_audience", "action_sector", "action_commune"];
  for (const table of tables) {
    const seen = await triedOn(
      db.app,
      agentB.scope,
      (tx) => tx`select 1 from ${tx(table)} where action_id = ${id}`,
    );
    expect(seen, table).toBe("nothing");
    const taken = await triedOn(
      db.app,
      agentB.scope,
      (tx) => tx`delete from ${tx(table)} where action_id = ${id} returning 1`,
    );
    expect(taken, table).toBe("nothing");
  }
});

test("projects of an action: a line each for those who open them, a number for an elected member, nothing for another territory", async () => {
  const [action] = await db.owner<{ id: string; total: number }[]>`
    select p.action_id as id, count(*)::int as total from project p join action a on a.id = p.action_id
      join territory t on t.id = p.territory_id
     where t.slug = 'boulonnais' and p.deleted_at is null and not exists (select 1 from action_territory l where l.action_id = a.id)
     group by 1 order by 2 desc limit 1`;
  if (!action) throw new Error("No project under an action.");
  const seen = async ({ scope }: { scope: Scope }) => {
    const { rows, total } = await listActionProjects(scope, action.id);
    return [rows.length, total];
  };
  expect(action.total).toBeGreaterThan(0);
  expect(await seen(agentA)).toEqual([action.total, action.total]);
  expect(await seen(regional)).toEqual([action.total, action.total]);
  expect(await seen(elected)).toEqual([0, action.total]);
  expect(await seen(agentB)).toEqual([0, 0]);
});
