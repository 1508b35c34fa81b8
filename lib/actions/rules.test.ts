import { expect, test } from "vitest";
import { actionStatuses } from "@/db/enums";
import { daysLate, isConfidenceDue, isOpen, keptAt } from "./rules";

const today = "2026-11-23";

test("late: the day after the end, while open", () => {
  const days = (
    plannedEndOn: string | null,
    status: "in_progress" | "done" | "cancelled" | "on_hold" = "in_progress",
  ) => daysLate({ status, plannedEndOn }, today);
  expect([days("2026-11-24"), days("2026-11-23"), days("2026-11-22")]).toEqual([0, 0, 1]);
  expect([days("2026-01-01", "done"), days("2026-01-01", "cancelled"), days(null)]).toEqual([0, 0, 0]);
  expect(days("2026-10-14", "on_hold")).toBe(40);
});

test("an action is open until it is done or cancelled", () => {
  expect(actionStatuses.filter(isOpen)).toEqual(["planned", "in_progress", "on_hold"]);
});

test("a confidence is asked again at 90 days, of an open action that has one", () => {
  const due = (confidenceOn: string | null, status: "in_progress" | "done" = "in_progress") =>
    isConfidenceDue({ status, confidenceOn }, today);
  expect([due("2026-08-26"), due("2026-08-25"), due("2026-08-24")]).toEqual([false, true, true]);
  expect([due(null), due("2020-01-01", "done")]).toEqual([false, false]);
});

test("a status keeps the fields that it needs and drops the others", () => {
  const typed = {
    progress: 40,
    resumeOn: "2027-01-01",
    statusReason: "r",
    actualEndOn: "2026-11-01",
    result: "f",
  };
  const none = { resumeOn: null, statusReason: null, actualEndOn: null, result: null };
  expect(keptAt("planned", typed)).toEqual({ progress: 40, ...none });
  expect(keptAt("in_progress", typed)).toEqual({ progress: 40, ...none });
  expect(keptAt("on_hold", typed)).toEqual({ progress: 40, ...none, resumeOn: "2027-01-01" });
  expect(keptAt("cancelled", typed)).toEqual({ progress: 40, ...none, statusReason: "r" });
  expect(keptAt("done", typed)).toEqual({ progress: 100, ...none, actualEndOn: "2026-11-01", result: "f" });
});
