import { expect, test } from "vitest";
import { periodLabel } from "./labels";
import { milestonesOf, stripSentence } from "./milestones";

const nbsp = "\u00a0";
const plan = {
  status: "active" as const,
  startsOn: "2025-01-01",
  endsOn: "2027-12-31",
  signedOn: null,
  signedEndsOn: null,
};
const labels = (more: object, today = "2026-11-23") =>
  milestonesOf({ ...plan, ...more }, today).map(({ label }) => label);

test("a strip marks the signature and the first end only when there are", () => {
  expect(labels({})).toEqual(["Fin du plan"]);
  expect(labels({ signedOn: "2025-01-20" })).toEqual(["Signature", "Fin du plan"]);
  expect(labels({ signedEndsOn: "2026-12-31" })).toEqual(["Fin prévue à la signature", "Fin du plan"]);
});

test("the signature is written lower while today is close to the start", () => {
  const low = (today: string) => milestonesOf({ ...plan, signedOn: "2025-01-20" }, today)[0]?.low;
  expect([low("2025-03-01"), low("2025-03-02")]).toEqual([true, false]);
});

test("the signature of a plan that has not begun is over its first year, and says its own", () => {
  const [signed] = milestonesOf({ ...plan, signedOn: "2024-11-28" }, "2024-11-30");
  expect(signed).toMatchObject({ detail: `28${nbsp}nov.${nbsp}2024`, low: false });
});

test("the sentence says where today stands, inside the plan only", () => {
  const period = `Plan 2025–2027, du 1er${nbsp}janvier 2025 au 31${nbsp}décembre 2027`;
  expect(stripSentence(plan, "2024-12-31")).toBe(period);
  expect(stripSentence(plan, "2025-01-01")).toMatch(/année 1 sur 3$/u);
  expect(stripSentence(plan, "2027-12-31")).toMatch(/année 3 sur 3$/u);
  expect(stripSentence({ ...plan, status: "closed" }, "2028-01-01")).toBe(period);
  expect(stripSentence(plan, "2028-01-01")).toBe(`${period}${nbsp}; échu, à clore`);
  expect(periodLabel(plan)).toBe("2025–2027");
});
