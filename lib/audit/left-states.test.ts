import { expect, test } from "vitest";
import { withFormer } from "@/lib/actions/stored";
import { heldIn, sayRemoved } from "./left-states";

const gone = (before: unknown) => ({ before, after: null });
const left = {
  done: {
    status: { before: "done", after: "in_progress" },
    result: gone("Douze cafés."),
    actual_end_on: gone("2026-10-01"),
  },
  on_hold: { status: { before: "on_hold", after: "in_progress" }, resume_on: gone("2026-11-01") },
};
const action = {
  status: "in_progress" as const,
  progress: 40,
  confidence: null,
  resumeOn: null,
  statusReason: null,
  actualEndOn: null,
  result: null,
  plannedEndOn: null,
};

test("what a state took away is offered again with it, but a date of return that has passed", () => {
  expect(withFormer(action, left, "2026-11-23")).toMatchObject({
    result: "Douze cafés.",
    actualEndOn: "2026-10-01",
    resumeOn: null,
    statusReason: null,
  });
  expect(withFormer(action, left, "2026-10-15").resumeOn).toBe("2026-11-01");
  expect(withFormer({ ...action, result: "Autre." }, left, "2026-11-23").result).toBe("Autre.");
  expect([
    heldIn(left, "cancelled", "status_reason"),
    heldIn({ done: { result: true } }, "done", "result"),
  ]).toEqual([null, null]);
});

test("a history says what a change of state took away", () => {
  const told = { result: { what: "résultat" } };
  const removed = (result: string) => sayRemoved({ ...left.done, result: gone(result) }, told);
  expect(removed("Douze cafés")).toBe("Retiré avec cet état\u00a0: résultat «\u00a0Douze cafés\u00a0».");
  expect(removed("Douze cafés.")).toBe("Retiré avec cet état\u00a0: résultat «\u00a0Douze cafés.\u00a0»");
  expect(sayRemoved({ result: gone("x") }, told)).toBeNull();
});
