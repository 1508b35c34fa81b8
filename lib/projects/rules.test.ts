import { expect, test } from "vitest";
import { projectStages, projectStatuses } from "@/db/enums";
import { daysWithoutContact, isDormant, isFollowed, nextStage, stageDates, wrongDates } from "./rules";

const today = "2026-11-23";

test("a case is followed until it is referred, launched, sustained or dropped", () => {
  expect(projectStatuses.filter(isFollowed)).toEqual(["to_qualify", "supported", "waiting"]);
});

test("dormant at thirty days without contact, from the opening when there was none", () => {
  const project = { status: "supported", openedOn: "2026-01-01", contactedOn: "2026-10-25" } as const;
  expect([daysWithoutContact(project, today), isDormant(project, today)]).toEqual([29, false]);
  expect(isDormant({ ...project, contactedOn: "2026-10-24" }, today)).toBe(true);
  expect(isDormant({ ...project, openedOn: "2026-11-20", contactedOn: null }, today)).toBe(false);
  expect(isDormant({ ...project, contactedOn: null }, today)).toBe(true);
  expect(isDormant({ ...project, contactedOn: null, status: "launched" }, today)).toBe(false);
});

const dates = {
  stage: "launch",
  openedOn: "2026-01-05",
  designOn: "2026-01-05",
  launchOn: "2026-06-01",
  growthOn: null,
  activityOn: null,
} as const;

test("each stage leads to the next, the last to none", () => {
  expect(projectStages.map(nextStage)).toEqual(["launch", "growth", null]);
});

test("the stage where a project stands has a day: the one given, else today, else the opening for the first", () => {
  const bare = { openedOn: "2026-01-05", designOn: null, launchOn: null, growthOn: null };
  expect(stageDates({ ...bare, stage: "design" }, today)).toMatchObject({
    designOn: "2026-01-05",
    launchOn: null,
  });
  expect(stageDates({ ...bare, stage: "launch" }, today)).toMatchObject({ designOn: null, launchOn: today });
  expect(stageDates({ ...bare, stage: "growth" }, today)).toMatchObject({ launchOn: null, growthOn: today });
  expect(stageDates(dates, today)).toMatchObject({ launchOn: "2026-06-01" });
  const days = { ...dates, growthOn: "2026-07-01" };
  expect(stageDates(days, today)).toMatchObject({ launchOn: "2026-06-01", growthOn: null });
  expect(stageDates({ ...days, stage: "design" }, today)).toMatchObject({ launchOn: null, growthOn: null });
});

test("a date is neither in the future, nor before the stage that precedes", () => {
  const wrong = (given: object) => Object.keys(wrongDates({ ...dates, ...given }, today) ?? {});
  expect(wrong({})).toEqual([]);
  expect(wrong({ activityOn: today })).toEqual([]);
  expect(wrong({ activityOn: "2026-11-24" })).toEqual(["activityOn"]);
  expect(wrong({ openedOn: "2027-01-01" })).toEqual(["openedOn"]);
  expect(wrong({ stage: "design", launchOn: "2026-11-24" })).toEqual([]);
  expect(wrong({ growthOn: "2026-01-04" })).toEqual([]);
  expect(wrong({ launchOn: "2026-01-05" })).toEqual([]);
  expect(wrong({ launchOn: "2026-01-04" })).toEqual(["launchOn"]);
  expect(wrong({ stage: "growth", growthOn: "2026-05-31" })).toEqual(["growthOn"]);
  expect(wrong({ stage: "growth", launchOn: null, growthOn: "2026-01-04" })).toEqual(["growthOn"]);
  expect(wrong({ stage: "growth", launchOn: null, designOn: null, growthOn: "2020-01-04" })).toEqual([]);
});
