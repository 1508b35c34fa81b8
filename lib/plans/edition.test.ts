import { expect, test } from "vitest";
import { type PlanStatus, planStatuses } from "@/db/enums";
import { formatDate } from "@/lib/french/format";
import { lockOf, lockSentence, type PlanPart } from "@/lib/permissions/locks";
import { updatePlan } from "./gestures";
import { lastEnd, shortestEnd, wrongPlan } from "./rules";

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
  signatories: "",
};

function refused(typed: object): string[] {
  const read = updatePlan.input.safeParse({ ...plan, ...typed });
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
  expect(refused({ title: " " })).toEqual(["title"]);
});

const stored = {
  startsOn: "2025-01-01",
  endsOn: "2027-12-31",
  signedOn: "2025-01-14" as string | null,
  status: "active" as PlanStatus,
};
const before = { title: "Plan 2022–2024", startsOn: "2022-01-01", endsOn: "2024-12-31" };
const after = { title: "Plan 2028–2030", startsOn: "2028-01-01", endsOn: "2030-12-31" };
const wrong = (typed: object, changed: Partial<typeof stored> = {}) => {
  const { status, ...asked } = { ...stored, ...changed };
  return wrongPlan({ ...asked, ...typed }, { ...stored, ...changed }, [before, after], "2026-11-23") ?? {};
};
const draft = { status: "draft", signedOn: null } as const;

test("a plan that is signed stays so, whatever its status, today at the latest", () => {
  expect(wrong({})).toEqual({});
  for (const status of ["draft", "returned", "approved", "active"] as const) {
    expect(Object.keys(wrong({ signedOn: null }, { status }))).toEqual(["signedOn"]);
    expect(wrong({ signedOn: "2025-02-03" }, { status })).toEqual({});
  }
  expect(wrong({}, draft)).toEqual({});
  expect(wrong({ signedOn: "2026-11-23" })).toEqual({});
  expect(Object.keys(wrong({ signedOn: "2026-11-24" }))).toEqual(["signedOn"]);
});

test("the period of a signed plan changes by amendment only, and none is put before its signature", () => {
  for (const typed of [{ startsOn: "2025-02-01" }, { endsOn: "2028-12-31" }, { endsOn: "2026-12-31" }])
    for (const status of ["draft", "approved", "active"] as const)
      expect(wrong(typed, { status })).toEqual({
        [Object.keys(typed)[0] as string]: [
          "Un plan signé garde sa période\u00a0: elle ne change que par avenant.",
        ],
      });
  expect(wrong({ endsOn: "2026-12-31" }, draft)).toEqual({});
  const period = { startsOn: "2025-01-01", endsOn: "2025-12-31", signedOn: "2026-01-14" };
  expect(wrong(period, draft)).toEqual({
    endsOn: [`Le plan ne peut pas finir avant sa signature, le ${formatDate("2026-01-14")}.`],
  });
});

test("no plan is put over another of its territory, which is named", () => {
  expect(wrong({ startsOn: "2024-12-31" }, draft).startsOn?.[0]).toBe(
    `Le plan «\u00a0Plan 2022–2024\u00a0» de ce territoire va du ${formatDate(before.startsOn)} au ${formatDate(before.endsOn)}\u00a0: deux plans ne se chevauchent pas.`,
  );
  expect(Object.keys(wrong({ endsOn: "2028-01-01" }, draft))).toEqual(["endsOn"]);
});

test("a closed or abandoned plan locks everything, a sent one what it is, one in force what was signed of it", () => {
  const locked = (part: PlanPart) => planStatuses.filter((status) => lockOf(status, part) !== null);
  expect(locked("followUp")).toEqual(["closed", "abandoned"]);
  expect(locked("unsigned")).toEqual(["submitted", "approved", "closed", "abandoned"]);
  expect(locked("structure")).toEqual(["submitted", "approved", "active", "closed", "abandoned"]);
  // A page that writes how it goes says too what may not be added beside it.
  for (const [part, said] of [
    ["followUp", "unsigned"],
    ["unsigned", "unsigned"],
    ["structure", "structure"],
  ] as const)
    expect(planStatuses.filter((status) => lockSentence(status, part))).toEqual(locked(said));
  expect(lockOf(null, "structure")).toBeNull();
});
