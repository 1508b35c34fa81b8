import { afterAll, beforeAll, expect, test } from "vitest";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { actors } from "@/lib/testing/actors";
import { applied, importOf, onImport, ownPlan, planContent, received } from "@/lib/testing/import-requests";
import { done, refusal } from "@/lib/testing/requests";
import { applyImport, undoImport } from "./gestures";

const { agentA, agentB, regional } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
});
afterAll(() => db.drop());

test("37 actions under 13 objectives and 5 orientations, in words of their own, are in the plan, and under their objectives", async () => {
  const before = await planContent();
  const id = await received(ownPlan());
  const seen = await importOf(id);
  expect(seen.asks).toEqual([]);
  expect(seen.counts).toEqual({ new: 37 + 13 + 5 });
  // Nothing is written before « Importer ».
  expect(await planContent()).toEqual(before);
  const rows = await applied(id);
  const after = await planContent();
  const made = after.actions.filter((one) => !before.actions.some((other) => other.id === one.id));
  expect(made).toHaveLength(37);
  const objectives = after.objectives.filter(
    (one) => !before.objectives.some((other) => other.id === one.id),
  );
  expect(objectives.filter(({ parentId }) => parentId === null)).toHaveLength(5);
  expect(objectives.filter(({ parentId }) => parentId !== null)).toHaveLength(13);
  expect(new Set(made.map(({ objectiveId }) => objectiveId)).size).toBe(13);
  const one = made.find(({ title }) => title === "Mener le chantier numéro 5 du territoire");
  const place = objectives.find((objective) => objective.id === one?.objectiveId);
  expect([place?.label, one?.plannedStartOn, one?.plannedEndOn, one?.description]).toEqual([
    "tenir la promesse 2",
    "2027-01-01",
    "2027-06-28",
    "Ce que recouvre le chantier 5.",
  ]);
  expect(rows.every(({ rowId, version }) => rowId !== null && version !== null)).toBe(true);
  // What was written says by which import.
  const [told] = await db.owner<
    { count: number }[]
  >`select count(distinct row_id)::integer as count from audit where import_id = ${id}`;
  expect(told?.count).toBe(55);
});

test("the same file again changes nothing, and says that it is there already", async () => {
  const rows = ownPlan();
  const id = await received(rows, agentA, "same");
  expect((await importOf(id)).counts).toEqual({ same: 37 });
  await applied(id);
  const again = await importOf(await received(rows, agentA, "same"));
  expect(again.sameAppliedAt).toBeInstanceOf(Date);
});

test("what an action keeps in one state alone is refused under its cell where it would be lost, and kept where it is not", async () => {
  const heads = [
    "Axe",
    "Action",
    "État",
    "Avancement",
    "Reprise",
    "Motif d’abandon",
    "Fin réelle",
    "Résultat",
  ];
  const dated = [heads, ["Début prévu", "Échéance"]].flat();
  const days = ["01/02/2025", "31/12/2027"];
  const id = await received([
    dated,
    [
      "Axe 1",
      "Essai perdu 1",
      "En cours",
      40,
      "01/03/2027",
      "Faute de temps",
      "01/03/2026",
      "Douze",
      ...days,
    ],
    ["Axe 1", "Essai perdu 2", "Réalisée", 90, null, null, "01/03/2026", "Douze", ...days],
    ["Axe 1", "Essai gardé 1", "Réalisée", 100, null, null, "01/03/2026", "Douze", ...days],
    ["Axe 1", "Essai gardé 2", "En pause", 40, "01/03/2027", null, null, null, ...days],
  ]);
  const { rows, counts } = await importOf(id);
  expect(counts).toEqual({ refused: 2, new: 2 });
  expect(rows.map(({ kind, said }) => (kind === "refused" ? said.map(({ key }) => key) : []))).toEqual([
    ["resumeOn", "statusReason", "actualEndOn", "result"],
    ["progress"],
    [],
    [],
  ]);
  await applied(id);
  const kept = await db.owner<{ held: string }[]>`
    select concat_ws(' ', progress, resume_on, actual_end_on, result) as held from action where title like 'Essai gardé%' order by title`;
  expect(kept.map(({ held }) => held)).toEqual(["100 2026-03-01 Douze", "40 2027-03-01"]);
  // Of an action that is there, what is not kept is not announced either.
  const again = await importOf(
    await received([
      ["Axe", "Action", "Résultat"],
      ["Axe 1", "Essai gardé 2", "Douze"],
    ]),
  );
  expect(again.rows.map(({ kind, said }) => [kind, said.map(({ key }) => key)])).toEqual([
    ["refused", ["result"]],
  ]);
});

test("a row that is wrong is refused under its cell, and the others are imported", async () => {
  const id = await received([
    ["Axe", "Action", "Début", "Échéance", "État", "Avancement"],
    ["Axe 1", "Une action juste", "01/02/2027", "31/12/2026", null, null],
    ["Animation locale", "Une action bien datée", "01/02/2027", "31/12/2027", "en cours", { share: 0.4 }],
    ["Axe 9", "Une action d’ailleurs", null, null, "Réalisée", "deux tiers"],
    ["Axe 1", null, null, null, "En cours", 10],
    ["Axe 1", "Une action réalisée", null, { error: "#N/A" }, "realisee", null],
  ]);
  const { rows, counts } = await importOf(id);
  expect(counts).toEqual({ refused: 4, new: 1 });
  const said = rows
    .filter(({ kind }) => kind === "refused")
    .map(({ line, said: cells }) => [line, ...cells.map(({ key }) => key)]);
  expect(said).toEqual([
    [2, "plannedEndOn"],
    [4, "axis", "progress"],
    [5, "title"],
    [6, "plannedEndOn"],
  ]);
  await applied(id);
  const made = (await planContent()).actions.find(({ title }) => title === "Une action bien datée");
  expect([made?.status, made?.progress, made?.axis]).toEqual(["in_progress", 40, "local_animation"]);
  expect((await planContent()).actions.some(({ title }) => title === "Une action juste")).toBe(false);
});

test("what is doubtful is asked, and nothing is imported before it is answered", async () => {
  const id = await received([
    ["Orientation", "Action", "Avancement", "Pilote"],
    ["Faire réseau", "Rencontrer les acteurs du réseau", 1, "Une structure que nul ne connaît"],
    [null, "Mener le chantier numéro 4 du territoires", null, null],
  ]);
  const { asks, counts, version } = await importOf(id);
  expect(counts).toEqual({ asked: 2 });
  expect(asks.map(({ id: ask, value }) => [ask.split(":")[0], value])).toEqual([
    ["axis", null],
    ["ref", "none"],
    ["cell", null],
    ["same", null],
  ]);
  expect(await refusal(done(applyImport, onImport(id, version)))).toBe("importAsks");
  const answers: Record<string, string> = { axis: "pooling", cell: "100", same: "new" };
  const chosen = asks.flatMap(({ id: ask }) => {
    const answer = answers[ask.split(":")[0] ?? ""];
    return answer ? [[ask, answer] as const] : [];
  });
  await applied(id, Object.fromEntries(chosen));
  const made = (await planContent()).actions.find(
    ({ title }) => title === "Rencontrer les acteurs du réseau",
  );
  expect([made?.axis, made?.progress, made?.status, made?.leadOrganisationId]).toEqual([
    "pooling",
    100,
    "in_progress",
    null,
  ]);
});

test("the officer prepares and the agent applies; another agent sees nothing of it", async () => {
  const file = [
    ["Axe", "Action"],
    ["Axe 2", "Préparée par la Région"],
  ];
  const id = await received(file, regional);
  const { version, counts } = await importOf(id, regional);
  expect(counts).toEqual({ new: 1 });
  expect(await refusal(done(applyImport, onImport(id, version), regional))).toBe("importTended");
  expect(await refusal(done(applyImport, onImport(id, version), agentB))).toBe("absent");
  await applied(id);
  expect((await planContent()).actions.some(({ title }) => title === "Préparée par la Région")).toBe(true);
});

test("a plan that changes between the preview and the import is not written otherwise than it was shown", async () => {
  const id = await received([
    ["Axe", "Action", "Contenu"],
    ["Axe 2", "Préparée par la Région", "Un contenu"],
  ]);
  const { version, counts } = await importOf(id);
  expect(counts).toEqual({ changed: 1 });
  await db.acting`update action set description = 'Entre-temps', version = version + 1 where title = 'Préparée par la Région'`;
  expect(await refusal(done(applyImport, onImport(id, version)))).toBe("importChanged");
  expect((await importOf(id)).state).toBe("open");
});

test("an import that is undone gives back what was, and leaves what someone touched since", async () => {
  const [first, second] = (await planContent()).actions;
  const before = await planContent();
  const id = await received([
    ["Axe", "Orientation", "Action", "Description", "Météo", "Avancement"],
    ["Axe 1", "Une orientation à défaire", "Une action à défaire", "Neuve", null, null],
    ["Axe 1", "Une orientation à défaire", "Une action que quelqu’un reprend", "Neuve", null, null],
    [null, null, first?.title ?? "", "Une autre description", "Objectifs compromis", 55],
    [null, null, second?.title ?? "", "Une autre description aussi", null, null],
  ]);
  const seen = await importOf(id);
  expect(seen.counts).toMatchObject({ changed: 2 });
  const answers = Object.fromEntries(seen.asks.map((ask) => [ask.id, "new"]));
  await applied(id, answers);
  await db.acting`update action set description = 'Reprise', version = version + 1 where title = 'Une action que quelqu’un reprend'`;
  await db.acting`update action set result = 'Reprise', version = version + 1 where id = ${second?.id ?? ""}`;
  await done(undoImport, onImport(id, (await importOf(id)).version));
  const undone = await importOf(id);
  expect([undone.state, undone.book.length]).toEqual(["undone", 0]);
  const left = undone.rows.filter(({ kept }) => kept !== null).map(({ title }) => title);
  expect(left.toSorted()).toEqual(
    [second?.title, "Une action que quelqu’un reprend", "Une orientation à défaire"].toSorted(),
  );
  const after = await planContent();
  const { version: _was, ...was } = first ?? expect.fail("No action to try.");
  const { version: _is, ...is } =
    after.actions.find((one) => one.id === was.id) ?? expect.fail("It is gone.");
  expect(is).toEqual(was);
  expect(after.actions.some(({ title }) => title === "Une action à défaire")).toBe(false);
  expect(after.actions).toHaveLength(before.actions.length + 1);
});
