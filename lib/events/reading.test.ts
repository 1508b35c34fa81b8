import { expect, test } from "vitest";
import type { FormValues } from "@/lib/kernel/form-values";
import { readsEditing, readsMaking } from "@/lib/kernel/parse";
import { eventMain, eventReport } from "./fields";
import { cancelEvent, createEvent, postponeEvent, reportEvent, reprogramEvent } from "./gestures";
import { reportBoxes, wrongDays, wrongReport } from "./wrong";

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
  costCents: "",
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

const made = (values: FormValues) => readsMaking(eventMain, { alone: wrongDays }).read(values).fields;
const reported = (values: FormValues) =>
  readsEditing("eventId", eventReport, { boxes: reportBoxes, alone: wrongReport }).read(values).fields;

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[] }[] } };
type Schema = { safeParse: (input: unknown) => Parsed };

const faults = ({ input: schema }: { input: Schema }, input: unknown) => {
  const parsed = schema.safeParse(input);
  return [...new Set((parsed.error?.issues ?? []).map(({ path }) => String(path[0])))];
};

test("three fields make an event; the rest is empty, not zero, and the last day is the first", () => {
  expect(made(main)).toMatchObject({
    endsOn: "2026-11-12",
    startsAt: null,
    capacity: null,
    costCents: null,
    actionId: null,
    coOrganisers: [],
  });
  expect(faults(createEvent, { ...main, title: " ", type: "", startsOn: "" })).toEqual([
    "title",
    "type",
    "startsOn",
  ]);
});

test("days and hours in order: below, on and above", () => {
  const days = (change: object) => faults(createEvent, { ...main, ...change });
  expect(days({ endsOn: "2026-11-11" })).toEqual(["endsOn"]);
  expect(days({ endsOn: "2026-11-12" })).toEqual([]);
  expect(days({ endsOn: "2026-11-13", startsAt: "10:00", endsAt: "09:00" })).toEqual([]);
  expect(days({ startsAt: "10:00", endsAt: "09:59" })).toEqual(["endsAt"]);
  expect(days({ startsAt: "10:00", endsAt: "10:00" })).toEqual([]);
  expect(days({ endsAt: "10:00" })).toEqual(["startsAt"]);
  // A choice that is not made, sent empty or not at all, hides nothing of what the days say.
  expect(days({ type: "", endsOn: "2026-11-11" })).toEqual(["type", "endsOn"]);
  expect(days({ type: undefined, endsOn: "2026-11-11" })).toEqual(["type", "endsOn"]);
  // An hour that does not read is not said to be missing too.
  const unread = createEvent.input.safeParse({ ...main, startsAt: "99:99", endsAt: "10:00" });
  expect(unread.error?.issues.map(({ path }) => path[0])).toEqual(["startsAt"]);
  const again = { ...named, startsOn: "2026-11-12", startsAt: "", endsOn: "2026-11-11", endsAt: "" };
  expect(faults(reprogramEvent, again)).toEqual(["endsOn"]);
});

test("boxes come as one, several or a conflict’s list; euros become cents; nothing else is let in", () => {
  const two = [row, key];
  expect(made({ ...main, coOrganisers: row }).coOrganisers).toEqual([row]);
  expect(made({ ...main, coOrganisers: two }).coOrganisers).toEqual(two);
  expect(made({ ...main, coOrganisers: two.join(",") }).coOrganisers).toEqual(two);
  expect(made({ ...main, costCents: "1 450,50 €" }).costCents).toBe(145_050);
  expect(made({ ...main, costCents: "0" }).costCents).toBe(0);
  expect(createEvent.input.safeParse({ ...main, status: "reported" }).success).toBe(false);
});

test("an attendance is a number, or said unknown: never an empty field by mistake, never a zero", () => {
  const of = (change: object) => faults(reportEvent, { ...report, ...change });
  expect(of({ attendance: "" })).toEqual(["attendance"]);
  expect(of({ attendance: "", attendanceUnknown: "oui" })).toEqual([]);
  expect(of({ attendance: "", settled: "oui" })).toEqual([]);
  expect(of({ attendance: "12", attendanceUnknown: "oui" })).toEqual(["attendance"]);
  expect(reported({ ...report, attendance: "", attendanceUnknown: "oui" }).attendance).toBeNull();
  expect(reported({ ...report, attendance: "0" }).attendance).toBe(0);
  expect(of({ attendance: "-1" })).toEqual(["attendance"]);
});

test("« dont » counts are at most the attendance when it is known", () => {
  for (const part of ["holdersAttending", "electedAttending", "womenAttending"]) {
    const of = (count: string, change: object = {}) =>
      faults(reportEvent, { ...report, [part]: count, ...change });
    expect(of("39")).toEqual([]);
    expect(of("40")).toEqual([]);
    expect(of("41")).toEqual([part]);
    expect(of("41", { attendance: "", attendanceUnknown: "oui" })).toEqual([]);
  }
  const marks = ["", "1", "5", "0", "6"].map((satisfaction) =>
    faults(reportEvent, { ...report, satisfaction }),
  );
  expect(marks).toEqual([[], [], [], ["satisfaction"], ["satisfaction"]]);
  expect(reported({ ...report, satisfaction: "4" }).satisfaction).toBe(4);
});

test("cancelling asks why, postponing may", () => {
  expect(faults(cancelEvent, { ...named, statusReason: " " })).toEqual(["statusReason"]);
  expect(faults(postponeEvent, { ...named, statusReason: "" })).toEqual([]);
});
