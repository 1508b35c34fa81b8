import { expect, test } from "vitest";
import type { ActionChoices } from "@/db/actions/choices";
import { conflictRows } from "@/lib/kernel/compared";
import type { FormValues } from "@/lib/kernel/form-values";
import { readsAdding, readsEditing } from "@/lib/kernel/parse";
import { actionRecord, newAction } from "./fields";
import { createAction, updateAction } from "./gestures";
import { axisOf, inOrder, recordOf, recordOptions, wrongRecord } from "./record";

const id = (last: number) => `01900000-0000-7000-8000-00000000000${last}`;
const today = "2026-11-23";
const choices: ActionChoices = {
  objectives: [
    { id: id(1), axis: "pooling", parentId: null, label: "Mutualiser" },
    { id: id(2), axis: "local_animation", parentId: null, label: "Faire connaître" },
  ],
  organisations: [{ id: id(3), name: "CRESS", acronym: null, rank: 0 }],
  territories: [
    { id: id(4), name: "Calaisis" },
    { id: id(5), name: "Artois" },
  ],
  regionalObjectives: [{ id: id(6), label: "Faire connaître l’ESS", example: false }],
  audiences: [{ value: "students", label: "Scolaires et étudiants" }],
  sectors: [{ value: "health", label: "Santé humaine" }],
  communes: [{ value: "62160", label: "Boulogne-sur-Mer" }],
};
const offered = {
  ...choices,
  partners: [...choices.organisations, { id: id(7) }],
  ...{ audiences: [{ id: "students" }], sectors: [{ id: "health" }], communes: [{ id: "62160" }] },
};
const typed = {
  objectiveId: null,
  leadOrganisationId: null,
  associates: [] as string[],
  regionalObjectives: [] as string[],
  ...{ partners: [], audiences: [], sectors: [], communes: [] },
  plannedStartOn: null as string | null,
  plannedEndOn: null as string | null,
  actualStartOn: null as string | null,
};
const of = {
  axis: "pooling",
  status: "in_progress",
  planStartsOn: "2025-01-01",
  planEndsOn: "2027-12-31",
} as const;
const wrong = (
  change: object,
  row: Parameters<typeof wrongRecord>[1] = of,
  stored?: Parameters<typeof wrongRecord>[4],
) => Object.keys(wrongRecord({ ...typed, ...change }, row, offered, today, stored) ?? {});

test("an action refers to its plan's objectives, under its axis, and to the Région's own lists", () => {
  expect(wrong({})).toEqual([]);
  expect([wrong({ objectiveId: id(1) }), wrong({ objectiveId: id(2) })]).toEqual([[], ["objectiveId"]]);
  expect([wrong({ leadOrganisationId: id(3) }), wrong({ leadOrganisationId: id(9) })]).toEqual([
    [],
    ["leadOrganisationId"],
  ]);
  expect(wrong({ associates: [id(4), id(9)], regionalObjectives: [id(4)] })).toEqual([
    "associates",
    "regionalObjectives",
  ]);
  const kept = { leadOrganisationId: id(9), plannedStartOn: null, plannedEndOn: null, actualEndOn: null };
  expect(wrong({ leadOrganisationId: id(9) }, of, kept)).toEqual([]);
});

test("partners, audiences, sectors and communes are those of its lists, and what leads is not its own partner", () => {
  const all = { partners: [id(7)], audiences: ["students"], sectors: ["health"], communes: ["62160"] };
  expect(wrong({ ...all, leadOrganisationId: id(3) })).toEqual([]);
  const others = { partners: [id(9)], audiences: ["health"], sectors: ["students"], communes: ["59350"] };
  expect(wrong(others)).toEqual(["partners", "audiences", "sectors", "communes"]);
  expect(wrong({ leadOrganisationId: id(3), partners: [id(3)] })).toEqual(["partners"]);
});

test("real dates: begun and ended today at the latest, in order, an end for a done action only", () => {
  const start = (actualStartOn: string) => wrong({ actualStartOn });
  expect([start("2026-11-23"), start("2026-11-24")]).toEqual([[], ["actualStartOn"]]);
  const done = { ...of, status: "done" } as const;
  const ended = (actualEndOn: string | null, actualStartOn: string | null = null) =>
    wrong({ actualEndOn, actualStartOn }, done);
  expect([ended("2026-11-23"), ended("2026-11-24"), ended(null)]).toEqual([
    [],
    ["actualEndOn"],
    ["actualEndOn"],
  ]);
  expect([ended("2026-05-10", "2026-05-10"), ended("2026-05-10", "2026-05-11")]).toEqual([
    [],
    ["actualStartOn"],
  ]);
  expect(wrong({ actualEndOn: "2026-05-10" })).toEqual(["actualEndOn"]);
  const stored = {
    leadOrganisationId: null,
    plannedStartOn: null,
    plannedEndOn: null,
    actualEndOn: "2026-05-10",
  };
  expect(wrong({ actualStartOn: "2026-05-11" }, done, stored)).toEqual(["actualStartOn"]);
});

const form = {
  ...Object.fromEntries(Object.keys(newAction).map((name) => [name, ""])),
  planId: id(1),
  requestKey: id(2),
  axis: "pooling",
  priority: "normal",
  title: "Titre",
};

const created = (values: FormValues) =>
  readsAdding("planId", newAction, { alone: inOrder }).read(values).fields;
const edited = (values: FormValues) =>
  readsEditing("actionId", actionRecord, { maybe: ["actualEndOn", "axis"] }).read(values).fields;
const taken = ({ input }: typeof createAction, values: object) => input.safeParse(values).success;

test("a new action has an axis and a title; boxes that nobody ticked are empty lists", () => {
  expect(created(form)).toMatchObject({
    associates: [],
    objectiveId: null,
    plannedEndOn: null,
  });
  expect(created({ ...form, associates: id(4) }).associates).toEqual([id(4)]);
  expect(created({ ...form, associates: [id(4), id(5)] }).associates).toHaveLength(2);
  expect(created({ ...form, associates: `${id(4)},${id(5)}` }).associates).toHaveLength(2);
  const bad = [{ axis: "" }, { title: " " }, { title: "é".repeat(201) }, { status: "done" }, { number: "3" }];
  for (const change of bad) expect(taken(createAction, { ...form, ...change })).toBe(false);
});

test("an action under an objective takes its axis, chosen or not; another must choose one", () => {
  expect(taken(createAction, { ...form, axis: "", objectiveId: id(7) })).toBe(true);
  const objectives = [{ id: "o", axis: "pooling" as const, parentId: null, label: "Mutualiser" }];
  const of = (axis: "pooling" | "local_animation" | null, objectiveId: string | null) =>
    axisOf({ axis, objectiveId }, { objectives });
  expect([of(null, "o"), of("local_animation", "o")]).toEqual(["pooling", "pooling"]);
  expect([of("local_animation", null), of("local_animation", "x"), of(null, "x")]).toEqual([
    "local_animation",
    "local_animation",
    null,
  ]);
});

test("planned dates are in order, on creation and on edition", () => {
  const { planId: _plan, axis: _axis, ...fields } = form;
  const edit = { ...fields, actionId: id(1), version: "1", plannedStartOn: "2026-05-10" };
  for (const [end, right] of [
    ["2026-05-09", false],
    ["2026-05-10", true],
    ["2026-05-11", true],
    ["", true],
  ] as const) {
    const dates = { plannedStartOn: "2026-05-10", plannedEndOn: end };
    expect(taken(createAction, { ...form, ...dates })).toBe(right);
    expect(taken(updateAction, { ...edit, plannedEndOn: end })).toBe(right);
  }
  expect("actualEndOn" in edited(edit)).toBe(false);
  expect([taken(updateAction, { ...edit, axis: "pooling" }), taken(updateAction, edit)]).toEqual([
    true,
    true,
  ]);
  expect(taken(updateAction, { ...edit, axis: "" })).toBe(false);
});

test("a conflict compares links as one value, whatever their order, and says their names", () => {
  const stored = { version: 2, savedBy: "a", savedAt: "b", associates: [id(5), id(4)], title: "Titre" };
  const typed = { ...form, title: "Autre", associates: [id(4), id(5)] };
  const { rows } = conflictRows(recordOf(false), typed, stored, recordOptions(choices));
  const row = (name: string) => rows.find((one) => one.name === name);
  expect(row("associates")).toMatchObject({ how: "same", mine: { text: "Calaisis, Artois" } });
  expect(row("title")).toMatchObject({ how: "asked", theirs: { text: "Titre" } });
  expect(row("actualEndOn")).toBeUndefined();
  expect("actualEndOn" in recordOf(true)).toBe(true);
  // A row that came after the list was read says no id.
  const later = { ...stored, leadOrganisationId: id(9), associates: [id(4), id(9)] };
  const after = conflictRows(recordOf(false), typed, later, recordOptions(choices)).rows;
  const theirs = (name: string) => after.find((one) => one.name === name)?.theirs.text;
  expect(theirs("leadOrganisationId")).toBe("hors de la liste");
  expect(theirs("associates")).toBe("Calaisis, hors de la liste");
});

test("a planned day more than a year from the plan is refused, unless the action has it already", () => {
  const end = (plannedEndOn: string, row: Parameters<typeof wrongRecord>[1] = of) =>
    wrong({ plannedEndOn }, row);
  expect([end("2028-12-31"), end("2029-01-01"), end("2090-06-30")]).toEqual([
    [],
    ["plannedEndOn"],
    ["plannedEndOn"],
  ]);
  const start = (plannedStartOn: string) => wrong({ plannedStartOn });
  expect([start("2024-01-01"), start("2023-12-31")]).toEqual([[], ["plannedStartOn"]]);
  expect(end("2090-06-30", { ...of, planStartsOn: null, planEndsOn: null })).toEqual([]);
  const kept = {
    leadOrganisationId: null,
    plannedStartOn: null,
    plannedEndOn: "2090-06-30",
    actualEndOn: null,
  };
  expect(wrong({ plannedEndOn: "2090-06-30" }, of, kept)).toEqual([]);
});
