import { expect, test } from "vitest";
import { cancelInput, createInput, postponeInput, reportInput, reprogramInput } from "./input";

const row = "019399a0-0000-7000-8000-000000000001";
const key = "019399a0-0000-7000-8000-000000000002";
const named = { eventId: row, version: "3", requestKey: key };
const main = {
  territoryId: row,
  requestKey: key,
  title: "Atelier",
  type: "workshop",
  startsOn: "2026-11-12",
  startsAt: "",
  endsOn: "",
  endsAt: "",
  place: "",
  communeCode: "",
  actionId: "",
  coOrganisers: "",
  operationId: "",
  topic: "",
  description: "",
  organisers: "",
  audience: "",
  capacity: "",
  cost: "",
};
const report = {
  ...named,
  attendance: "40",
  holdersAttending: "",
  electedAttending: "",
  womenAttending: "",
  organisationsPresent: "",
  contactsToFollow: "",
  satisfaction: "",
  followUp: "",
};

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[] }[] } };
type Schema = { safeParse: (input: unknown) => Parsed };

const faults = (schema: Schema, input: unknown) => {
  const parsed = schema.safeParse(input);
  return [...new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])))];
};

test("three fields make an event; the rest is empty, not zero, and the last day is the first", () => {
  expect(createInput.parse(main)).toMatchObject({
    endsOn: "2026-11-12",
    startsAt: null,
    capacity: null,
    cost: null,
    actionId: null,
    coOrganisers: [],
  });
  expect(faults(createInput, { ...main, title: " ", type: "", startsOn: "" })).toEqual([
    "startsOn",
    "title",
    "type",
  ]);
});

test("days and hours in order: below, on and above", () => {
  const days = (change: object) => faults(createInput, { ...main, ...change });
  expect(days({ endsOn: "2026-11-11" })).toEqual(["endsOn"]);
  expect(days({ endsOn: "2026-11-12" })).toEqual([]);
  expect(days({ endsOn: "2026-11-13", startsAt: "10:00", endsAt: "09:00" })).toEqual([]);
  expect(days({ startsAt: "10:00", endsAt: "09:59" })).toEqual(["endsAt"]);
  expect(days({ startsAt: "10:00", endsAt: "10:00" })).toEqual([]);
  expect(days({ endsAt: "10:00" })).toEqual(["startsAt"]);
  // An hour that does not read is not said to be missing too.
  const unread = createInput.safeParse({ ...main, startsAt: "99:99", endsAt: "10:00" });
  expect(unread.error?.issues.map(({ path }) => path[0])).toEqual(["startsAt"]);
  const again = { ...named, startsOn: "2026-11-12", startsAt: "", endsOn: "2026-11-11", endsAt: "" };
  expect(faults(reprogramInput, again)).toEqual(["endsOn"]);
});

test("boxes come as one, several or a conflict’s list; euros become cents; nothing else is let in", () => {
  const two = [row, key];
  expect(createInput.parse({ ...main, coOrganisers: row }).coOrganisers).toEqual([row]);
  expect(createInput.parse({ ...main, coOrganisers: two }).coOrganisers).toEqual(two);
  expect(createInput.parse({ ...main, coOrganisers: two.join(",") }).coOrganisers).toEqual(two);
  expect(createInput.parse({ ...main, cost: "1 450,50 €" }).cost).toBe(145_050);
  expect(createInput.parse({ ...main, cost: "0" }).cost).toBe(0);
  expect(createInput.safeParse({ ...main, status: "reported" }).success).toBe(false);
});

test("an attendance is a number, or said unknown: never an empty field by mistake, never a zero", () => {
  const of = (change: object) => faults(reportInput, { ...report, ...change });
  expect(of({ attendance: "" })).toEqual(["attendance"]);
  expect(of({ attendance: "", attendanceUnknown: "oui" })).toEqual([]);
  expect(of({ attendance: "", settled: "oui" })).toEqual([]);
  expect(of({ attendance: "12", attendanceUnknown: "oui" })).toEqual(["attendance"]);
  expect(reportInput.parse({ ...report, attendance: "", attendanceUnknown: "oui" }).attendance).toBeNull();
  expect(reportInput.parse({ ...report, attendance: "0" }).attendance).toBe(0);
  expect(of({ attendance: "-1" })).toEqual(["attendance"]);
});

test("« dont » counts are at most the attendance when it is known", () => {
  for (const part of ["holdersAttending", "electedAttending", "womenAttending"]) {
    const of = (count: string, change: object = {}) =>
      faults(reportInput, { ...report, [part]: count, ...change });
    expect(of("39")).toEqual([]);
    expect(of("40")).toEqual([]);
    expect(of("41")).toEqual([part]);
    expect(of("41", { attendance: "", attendanceUnknown: "oui" })).toEqual([]);
  }
  const marks = ["", "1", "5", "0", "6"].map((satisfaction) =>
    faults(reportInput, { ...report, satisfaction }),
  );
  expect(marks).toEqual([[], [], [], ["satisfaction"], ["satisfaction"]]);
  expect(reportInput.parse({ ...report, satisfaction: "4" }).satisfaction).toBe(4);
});

test("cancelling asks why, postponing may", () => {
  expect(faults(cancelInput, { ...named, statusReason: " " })).toEqual(["statusReason"]);
  expect(faults(postponeInput, { ...named, statusReason: "" })).toEqual([]);
});
