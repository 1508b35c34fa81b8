import { expect, test } from "vitest";
import { wrongDates } from "./stored";

const today = "2026-11-23";
const planned = {
  plannedStartOn: "2026-02-01",
  plannedEndOn: "2026-10-31",
  planStartsOn: "2025-01-01",
  planEndsOn: "2027-12-31",
};
const fields = (typed: object, actualStartOn: string | null = null) =>
  Object.keys(
    wrongDates(
      { status: "in_progress", resumeOn: null, actualEndOn: null, ...typed },
      { ...planned, actualStartOn },
      today,
    ) ?? {},
  );

test("a late deadline moves within reach of the plan, never before the planned start", () => {
  const ending = (plannedEndOn: string | null | undefined) => fields({ plannedEndOn });
  expect([ending(undefined), ending(null), ending("2026-10-31")]).toEqual([[], [], []]);
  expect([ending("2027-03-31"), ending("2028-12-31")]).toEqual([[], []]);
  expect([ending("2026-01-31"), ending("2029-01-01")]).toEqual([["plannedEndOn"], ["plannedEndOn"]]);
});

test("an action ended today at the latest", () => {
  const ended = (actualEndOn: string) => fields({ status: "done", actualEndOn });
  expect(ended("2026-11-22")).toEqual([]);
  expect(ended("2026-11-23")).toEqual([]);
  expect(ended("2026-11-24")).toEqual(["actualEndOn"]);
});

test("an action ended on the day it began or after", () => {
  const ended = (actualEndOn: string) => fields({ status: "done", actualEndOn }, "2026-05-10");
  expect(ended("2026-05-09")).toEqual(["actualEndOn"]);
  expect(ended("2026-05-10")).toEqual([]);
  expect(ended("2026-05-11")).toEqual([]);
});

test("an action on hold is taken up again tomorrow at the earliest", () => {
  const held = (resumeOn: string) => fields({ status: "on_hold", resumeOn });
  expect(held("2026-11-22")).toEqual(["resumeOn"]);
  expect(held("2026-11-23")).toEqual(["resumeOn"]);
  expect(held("2026-11-24")).toEqual([]);
});

test("dates that the status does not keep are not judged", () => {
  expect(fields({ resumeOn: "2020-01-01", actualEndOn: "2030-01-01" })).toEqual([]);
});
