import { expect, test } from "vitest";
import { wrongDates } from "./stored";

const today = "2026-11-23";
const fields = (typed: object, actualStartOn: string | null = null) =>
  Object.keys(
    wrongDates(
      { status: "in_progress", resumeOn: null, actualEndOn: null, ...typed },
      { actualStartOn },
      today,
    ) ?? {},
  );

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
