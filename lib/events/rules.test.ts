import { expect, test } from "vitest";
import { awaitsReport, daysAwaiting, isHeld } from "./rules";

const today = "2026-11-23";

test("held from the day after its last day; cancelled and postponed never are", () => {
  const held = (status: "planned" | "postponed" | "cancelled" | "reported", endsOn: string) => [
    awaitsReport({ status, endsOn }, today),
    isHeld({ status, endsOn }, today),
    daysAwaiting({ status, endsOn }, today),
  ];
  expect(held("planned", "2026-11-24")).toEqual([false, false, 0]);
  expect(held("planned", "2026-11-23")).toEqual([false, false, 0]);
  expect(held("planned", "2026-11-22")).toEqual([true, true, 1]);
  expect(held("reported", "2026-11-22")).toEqual([false, true, 0]);
  expect(held("cancelled", "2026-11-22")).toEqual([false, false, 0]);
  expect(held("postponed", "2026-11-22")).toEqual([false, false, 0]);
});
