import { expect, test } from "vitest";
import type { Project } from "@/db/projects/reads";
import { conflictRows } from "@/lib/kernel/compared";
import { projectFields } from "./fields";
import { holderFields } from "./holder/fields";
import { stageDates } from "./rules";
import { formerDays, prepareStages } from "./stages";
import { stored, typedProject, withFormer, wrongChoices } from "./stored";

const project = {
  title: "Ressourcerie",
  summary: "",
  organisationName: "",
  legalFamily: null,
  sector: null,
  theme: "mobility",
  communeCode: null,
  origin: "event",
  actionId: null,
  eventId: null,
  needs: "",
  needsCents: 1_200_050,
  resourcesCents: null,
  stage: "launch",
  status: "supported",
  dropReason: null,
  openedOn: "2026-01-05",
  designOn: null,
  launchOn: "2026-06-01",
  growthOn: null,
  activityOn: null,
  version: 4,
  updatedAt: new Date("2026-11-20T09:30:00Z"),
  updatedByName: "Agent, Boulonnais",
} as unknown as Project;

test("a project comes back to its form as it was typed, the unknown empty", () => {
  expect(typedProject(project)).toMatchObject({
    needsCents: "12000,50",
    resourcesCents: "",
    dropReason: null,
  });
});

const none = { legalFamily: [], sector: [], theme: [{ value: "mobility", label: "Mobilité" }] };
const options = { ...none, communeCode: [], actionId: [], eventId: [] };

test("a conflict sets what was typed beside what is stored, in words; what both leave empty has no line", () => {
  const typed = {
    ...typedProject(project),
    theme: "",
    status: "waiting",
    title: "Ressourcerie du port",
    version: "3",
  };
  const values = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name, String(value ?? "")]),
  );
  const { rows, silent } = conflictRows(projectFields, values, stored(project, "Europe/Paris"), options);
  const theme = rows.find(({ name }) => name === "theme");
  expect([theme?.mine.text, theme?.theirs.text]).toEqual(["non renseigné", "Mobilité"]);
  expect(rows.filter(({ how }) => how !== "same").map(({ name }) => name)).toEqual([
    "title",
    "theme",
    "status",
  ]);
  expect(silent.map(({ name }) => name)).toContain("dropReason");
  expect(rows.length + silent.length).toBe(Object.keys(typedProject(project)).length);
});

test("the same for a holder", () => {
  const theirs = { version: 2, savedBy: "x", savedAt: "x", name: "A", phone: null, email: null };
  const { rows, silent } = conflictRows(
    holderFields,
    { name: "B", phone: "", email: "", consentOn: "2026-11-25", keepUntil: "2029-11-25" },
    { ...theirs, consentOn: "2026-11-25", keepUntil: "2029-11-24" },
    {},
  );
  expect(rows.map(({ name, how }) => [name, how])).toEqual([
    ["name", "asked"],
    ["consentOn", "same"],
    ["keepUntil", "asked"],
  ]);
  expect(silent.map(({ name }) => name)).toEqual(["phone", "email"]);
});

test("a choice belongs to the project's territory", () => {
  const parents = {
    actions: [{ id: "x", territoryId: "a" }],
    events: [],
    communes: [{ id: "62160", territoryId: "a" }],
    words: [{ kind: "project_theme", code: "mobility" }],
  };
  const asked = { ...project, actionId: "x", communeCode: "62160" };
  const faults = (change: object, at = "a", kept: Parameters<typeof wrongChoices>[3] = null) =>
    Object.keys(wrongChoices({ ...asked, ...change }, at, parents, kept) ?? {});
  expect(faults({})).toEqual([]);
  expect(faults({}, "b")).toEqual(["communeCode", "actionId"]);
  expect(faults({ sector: "mobility", eventId: "y" })).toEqual(["sector", "eventId"]);
  // What the stored project names stays on offer.
  expect(faults({ eventId: "y" }, "b", { ...asked, eventId: "y" })).toEqual([]);
});

test("the stages say what is behind, where it stands and since when, an unknown day as unknown", () => {
  expect(prepareStages(project).map(({ state, when }) => `${state}, ${when}`)).toEqual([
    "past, date non renseignée",
    "current, depuis le 1er\u00a0juin 2026",
    "coming, à venir",
  ]);
});

const launched = {
  stage: { before: "design", after: "launch" },
  launch_on: { before: null, after: "2026-08-26" },
};
const takenBack = {
  stage: { before: "launch", after: "design" },
  launch_on: { before: "2026-08-26", after: null },
};
const designed = { ...project, stage: "design" as const, designOn: "2026-01-05", launchOn: null };

test("a stage taken back keeps its day for when it comes again, and nothing of it is stored until then", () => {
  const again = withFormer(designed, {}, [launched, takenBack]);
  expect(again).toMatchObject({ stage: "design", launchOn: "2026-08-26", growthOn: null });
  expect(stageDates(again, "2026-11-25")).toMatchObject({ launchOn: null });
  expect(withFormer(project, {}, [launched, takenBack]).launchOn).toBe("2026-06-01");
});

test("no day is offered that was erased by hand, or that another day now contradicts", () => {
  const erased = { launch_on: { before: "2026-09-01", after: null } };
  expect(formerDays(designed, [launched, takenBack, erased]).launchOn).toBeNull();
  expect(formerDays({ ...designed, designOn: "2026-09-02" }, [launched, takenBack]).launchOn).toBeNull();
  const both = { ...takenBack, growth_on: { before: "2026-08-01", after: null } };
  expect(formerDays(designed, [both])).toEqual({ launchOn: "2026-08-26", growthOn: null });
});
