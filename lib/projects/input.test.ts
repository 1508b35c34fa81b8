import { expect, test } from "vitest";
import { createInput, holderInput, meetingInput } from "./input";

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
  needsEuros: "",
  resourcesEuros: "",
  stage: "design",
  status: "to_qualify",
  dropReason: "",
  openedOn: "2026-11-25",
  designOn: "",
  launchOn: "",
  growthOn: "",
  activityOn: "",
};

const faults = (schema: typeof createInput | typeof holderInput | typeof meetingInput, values: object) => {
  const parsed = schema.safeParse(values);
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
};

test("a title is enough to open a project; what is left empty is unknown, not zero", () => {
  expect(createInput.parse(typed)).toMatchObject({ needsEuros: null, resourcesEuros: null, theme: null });
  expect(createInput.parse({ ...typed, needsEuros: "12 000", resourcesEuros: "0" })).toMatchObject({
    needsEuros: 1_200_000,
    resourcesEuros: 0,
  });
  expect(faults(createInput, { ...typed, title: " " })).toEqual(["title"]);
});

test("a status asks for what it needs", () => {
  expect(faults(createInput, { ...typed, status: "dropped" })).toEqual(["dropReason"]);
  expect(faults(createInput, { ...typed, status: "launched" })).toEqual(["activityOn"]);
  expect(faults(createInput, { ...typed, status: "sustained" })).toEqual(["activityOn"]);
  expect(faults(createInput, { ...typed, status: "sustained", activityOn: "2026-01-01" })).toEqual([]);
});

test("nothing but the fields of the form, in their vocabularies", () => {
  expect(faults(createInput, { ...typed, holderName: "x" }).length).toBe(1);
  expect(faults(createInput, { ...typed, stage: "4", communeCode: "Lens", needsEuros: "-1" })).toEqual([
    "communeCode",
    "needsEuros",
    "stage",
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
  expect(holderInput.parse(holder)).toMatchObject({ version: null, phone: null, email: null });
  expect(holderInput.parse({ ...holder, version: "3", phone: "03 21 00 00 00" })).toMatchObject({
    version: 3,
  });
  expect(faults(holderInput, { ...holder, consentOn: "" })).toEqual(["consentOn"]);
  expect(faults(holderInput, { ...holder, keepUntil: "2026-11-24" })).toEqual(["keepUntil"]);
  expect(faults(holderInput, { ...holder, name: "", phone: "demain", email: "x" })).toEqual([
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
  expect(faults(meetingInput, meeting)).toEqual([]);
  expect(faults(meetingInput, { ...meeting, kind: undefined, metOn: "" })).toEqual(["metOn", "kind"]);
  expect(faults(meetingInput, { ...meeting, nextDueOn: "2026-11-20" })).toEqual(["nextStep"]);
  const step = { ...meeting, summary: "", nextStep: "Rappeler" };
  expect(faults(meetingInput, { ...step, nextDueOn: "2026-11-20" })).toEqual([]);
  expect(faults(meetingInput, { ...step, nextDueOn: "2026-11-19" })).toEqual(["nextDueOn"]);
  // The date and the kind are filled in by the form: alone they are no contact.
  expect(faults(meetingInput, { ...meeting, summary: " " })).toEqual(["summary"]);
});
