import { expect, test } from "vitest";
import { addObjectiveInput, planInput } from "./input";
import { orderObjectives } from "./objectives";
import { isOpenPlan, lastEnd, shortestEnd, signedEnd, wrongPlan } from "./rules";

const id = "01900000-0000-7000-8000-000000000000";
const plan = {
  planId: id,
  version: "2",
  requestKey: id,
  title: "Plan d’actions ESS 2025–2027",
  startsOn: "2025-01-01",
  endsOn: "2027-12-31",
  signedOn: "2025-01-14",
  deliberation: "2025-011",
  diagnosis: "",
  stakes: "",
  governance: "",
};

function refused(typed: object): string[] {
  const read = planInput.safeParse({ ...plan, ...typed });
  return read.success ? [] : [...new Set(read.error.issues.map(({ path }) => String(path[0])))].sort();
}

test("a plan ends 12 months after its start at the earliest, 72 at the latest, months of any length", () => {
  expect([shortestEnd("2025-01-01"), lastEnd("2025-01-01")]).toEqual(["2025-12-31", "2031-01-01"]);
  expect([shortestEnd("2024-02-29"), lastEnd("2024-02-29")]).toEqual(["2025-02-27", "2030-02-28"]);
  expect(shortestEnd("2025-03-01")).toBe("2026-02-28");
  expect(refused({ endsOn: "2025-12-30" })).toEqual(["endsOn"]);
  expect(refused({ endsOn: "2025-12-31" })).toEqual([]);
  expect(refused({ endsOn: "2031-01-01" })).toEqual([]);
  expect(refused({ endsOn: "2031-01-02" })).toEqual(["endsOn"]);
});

test("a signature comes with its deliberation, and the other way round", () => {
  expect(refused({ signedOn: "", deliberation: "" })).toEqual([]);
  expect(refused({ signedOn: "" })).toEqual(["signedOn"]);
  expect(refused({ deliberation: " " })).toEqual(["deliberation"]);
  expect(refused({ title: " ", amended: "non" })).toEqual(["amended", "title"]);
  expect(planInput.parse({ ...plan, amended: "oui" })).toMatchObject({ amended: true, version: 2 });
});

test("an amendment keeps the end first signed, once; a correction does not", () => {
  const never = { endsOn: "2027-12-31", signedEndsOn: null };
  expect(signedEnd(never, "2028-12-31", true)).toBe("2027-12-31");
  expect(signedEnd(never, "2028-12-31", false)).toBeNull();
  const once = { endsOn: "2028-12-31", signedEndsOn: "2027-12-31" };
  expect(signedEnd(once, "2029-06-30", true)).toBe("2027-12-31");
  expect(signedEnd(once, "2028-06-30", false)).toBe("2027-12-31");
  expect(signedEnd(once, "2027-12-31", false)).toBeNull();
  expect(signedEnd(once, "2028-12-31", false)).toBe("2027-12-31");
});

test("an amendment extends a signed plan; a plan in force stays signed, today at the latest", () => {
  const stored = { endsOn: "2027-12-31", signedEndsOn: null, status: "active" as const };
  const wrong = (typed: object, status: "active" | "draft" = "active") =>
    Object.keys(
      wrongPlan(
        { endsOn: "2027-12-31", amended: false, signedOn: "2025-01-14", ...typed },
        { ...stored, status },
        "2026-11-23",
      ) ?? {},
    );
  expect(wrong({})).toEqual([]);
  expect(wrong({ amended: true })).toEqual(["endsOn"]);
  expect(wrong({ amended: true, endsOn: "2028-01-01" })).toEqual([]);
  expect(wrong({ signedOn: null })).toEqual(["signedOn"]);
  expect(wrong({ signedOn: null }, "draft")).toEqual([]);
  expect(wrong({ signedOn: null, amended: true, endsOn: "2028-01-01" }, "draft")).toEqual(["amended"]);
  expect([wrong({ signedOn: "2026-11-23" }), wrong({ signedOn: "2026-11-24" })]).toEqual([[], ["signedOn"]]);
});

test("an objective has words, 300 characters at most, and an axis", () => {
  const typed = { planId: id, requestKey: id, axis: "pooling", parentId: "", label: "é".repeat(300) };
  expect(addObjectiveInput.parse(typed).parentId).toBeNull();
  for (const wrong of [{ label: "é".repeat(301) }, { label: " " }, { axis: "other" }, { territoryId: id }])
    expect(addObjectiveInput.safeParse({ ...typed, ...wrong }).success).toBe(false);
});

test("objectives are read under their orientation, in the order given", () => {
  const of = (name: string, parentId: string | null) => ({ id: name, axis: "pooling" as const, parentId });
  const read = orderObjectives([of("a", null), of("b1", "b"), of("b", null), of("a1", "a"), of("a2", "a")]);
  expect(read.map((one) => [one.id, one.level])).toEqual([
    ["a", 0],
    ["a1", 1],
    ["a2", 1],
    ["b", 0],
    ["b1", 1],
  ]);
});

test("a plan is open until it is closed or abandoned", () => {
  expect((["draft", "active", "closed", "abandoned"] as const).map(isOpenPlan)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
