import { expect, test } from "vitest";
import { newJobInput } from "./input";
import { ofWhichNames } from "./labels";

const id = "01a211a8-775e-777c-99b3-91b279867c86";
const typed = {
  requestKey: id,
  territoryId: id,
  kind: "created",
  basis: "actual",
  contract: "permanent",
  headcount: "3",
  fte: "2,5",
  datedOn: "2026-03-02",
  proof: "",
  projectId: "",
  actionId: "",
  organisationName: "La Recyclerie",
  realisesId: "",
  ...Object.fromEntries(ofWhichNames.map((name) => [name, ""])),
};
const parse = (change: Record<string, string> = {}) => newJobInput.safeParse({ ...typed, ...change });
const refused = (change: Record<string, string>) => {
  const result = parse(change);
  return result.success ? [] : [...new Set(result.error.issues.map(({ path }) => path.join(".")))];
};

test("a French decimal is read, and what is left empty is unknown, not zero", () => {
  const { data } = parse({ women: "0" });
  expect(data).toMatchObject({
    fte: 2.5,
    headcount: 3,
    women: 0,
    young: null,
    projectId: null,
    realisesId: null,
  });
  expect(parse({ fte: "2.5" }).data?.fte).toBe(2.5);
});

test("FTE: above zero, at most the headcount", () => {
  for (const fte of ["0,01", "2,99", "3"]) expect(refused({ fte })).toEqual([]);
  for (const fte of ["0", "3,01", "-1", "1,234", "", "NaN", "1e3"]) expect(refused({ fte })).toEqual(["fte"]);
});

test("each « dont » is at most the headcount, refused under its own field", () => {
  for (const name of ofWhichNames) {
    for (const value of ["", "0", "2", "3"]) expect(refused({ [name]: value })).toEqual([]);
    for (const value of ["4", "-1", "1,5"]) expect(refused({ [name]: value })).toEqual([name]);
  }
  expect(refused({ women: "4", young: "9" })).toEqual(["women", "young"]);
});

test("a structure of blanks is no structure", () => {
  for (const organisationName of ["", "  "])
    expect(parse({ organisationName }).data?.organisationName).toBeNull();
});

test("what is missing is said under its field", () => {
  for (const name of ["kind", "basis", "contract", "headcount", "fte", "datedOn"])
    expect(refused({ [name]: "" })).toContain(name);
  expect(refused({ headcount: "0" })).toContain("headcount");
});

test("a forecast realises nothing", () => {
  expect(parse({ basis: "forecast", realisesId: id }).data?.realisesId).toBeNull();
  expect(parse({ realisesId: id }).data?.realisesId).toBe(id);
});
