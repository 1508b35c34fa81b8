import { expect, test } from "vitest";
import type { FormValues } from "@/lib/kernel/form-values";
import { readsKeeping, readsMaking } from "@/lib/kernel/parse";
import { projectFields } from "./fields";
import { createProject } from "./gestures";
import { holderFields } from "./holder/fields";
import { saveHolder } from "./holder/gestures";
import { wrongHolderAlone } from "./holder/rules";
import { noteContact } from "./meetings/gestures";
import { onlyDroppedHasReason, wrongAlone } from "./rules";

const key = "0190a8c0-0000-7000-8000-000000000001";
const typed = {
  territoryId: key,
  requestKey: key,
  title: "Ressourcerie",
  summary: "",
  organisationName: "",
  legalFamily: "",
  sector: "",
  theme: "",
  communeCode: "",
  origin: "spontaneous",
  actionId: "",
  eventId: "",
  needs: "",
  needsCents: "",
  resourcesCents: "",
  stage: "design",
  status: "to_qualify",
  dropReason: "",
  openedOn: "2026-11-25",
  designOn: "",
  launchOn: "",
  growthOn: "",
  activityOn: "",
};

const made = (values: FormValues) =>
  readsMaking(projectFields, { alone: wrongAlone, settle: onlyDroppedHasReason }).read(values).fields;
const kept = (values: FormValues) =>
  readsKeeping("projectId", holderFields, { alone: wrongHolderAlone }).read(values);

const faults = ({ input }: typeof createProject, values: object) => {
  const parsed = input.safeParse(values);
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
};

test("a title is enough to open a project; what is left empty is unknown, not zero", () => {
  expect(made(typed)).toMatchObject({ needsCents: null, resourcesCents: null, theme: null });
  expect(made({ ...typed, needsCents: "12 000", resourcesCents: "0" })).toMatchObject({
    needsCents: 1_200_000,
    resourcesCents: 0,
  });
  expect(faults(createProject, { ...typed, title: " " })).toEqual(["title"]);
});

test("the reason is kept for a dropped project alone", () => {
  const reasoned = { ...typed, dropReason: "Faute de local." };
  expect(made(reasoned).dropReason).toBeNull();
  expect(made({ ...reasoned, status: "dropped" }).dropReason).toBe("Faute de local.");
});

test("a status asks for what it needs", () => {
  expect(faults(createProject, { ...typed, status: "dropped" })).toEqual(["dropReason"]);
  expect(faults(createProject, { ...typed, status: "launched" })).toEqual(["activityOn"]);
  expect(faults(createProject, { ...typed, status: "sustained" })).toEqual(["activityOn"]);
  expect(faults(createProject, { ...typed, status: "sustained", activityOn: "2026-01-01" })).toEqual([]);
});

test("nothing but the fields of the form, in their vocabularies", () => {
  expect(faults(createProject, { ...typed, holderName: "x" }).length).toBe(1);
  expect(faults(createProject, { ...typed, stage: "4", communeCode: "Lens", needsCents: "-1" })).toEqual([
    "communeCode",
    "stage",
    "needsCents",
  ]);
});

const holder = {
  projectId: key,
  requestKey: key,
  version: "",
  name: "Une personne",
  phone: "",
  email: "",
  consentOn: "2026-11-25",
  keepUntil: "2026-11-25",
};

test("a holder is recorded with a consent and a last day of keeping, not before it", () => {
  expect(kept(holder)).toMatchObject({ version: null, fields: { phone: null, email: null } });
  expect(kept({ ...holder, version: "3", phone: "03 21 00 00 00" })).toMatchObject({ version: 3 });
  expect(faults(saveHolder, { ...holder, consentOn: "" })).toEqual(["consentOn"]);
  expect(faults(saveHolder, { ...holder, keepUntil: "2026-11-24" })).toEqual(["keepUntil"]);
  expect(faults(saveHolder, { ...holder, name: "", phone: "demain", email: "x" })).toEqual([
    "name",
    "phone",
    "email",
  ]);
});

const meeting = {
  projectId: key,
  requestKey: key,
  metOn: "2026-11-20",
  kind: "phone",
  summary: "Le local est trouvé.",
  nextStep: "",
  nextDueOn: "",
};

test("a contact needs a date and a kind; a due date needs a step and does not precede the contact", () => {
  expect(faults(noteContact, meeting)).toEqual([]);
  expect(faults(noteContact, { ...meeting, kind: undefined, metOn: "" })).toEqual(["metOn", "kind"]);
  expect(faults(noteContact, { ...meeting, nextDueOn: "2026-11-20" })).toEqual(["nextStep"]);
  const step = { ...meeting, summary: "", nextStep: "Rappeler" };
  expect(faults(noteContact, { ...step, nextDueOn: "2026-11-20" })).toEqual([]);
  expect(faults(noteContact, { ...step, nextDueOn: "2026-11-19" })).toEqual(["nextDueOn"]);
  // The date and the kind are filled in by the form: alone they are no contact.
  expect(faults(noteContact, { ...meeting, summary: " " })).toEqual(["summary"]);
});
