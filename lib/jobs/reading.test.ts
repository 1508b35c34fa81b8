import { expect, test } from "vitest";
import { readsMaking } from "@/lib/kernel/parse";
import { Invalid } from "@/lib/platform/errors";
import { jobFields } from "./fields";
import { ofWhichNames } from "./labels";
import { onlyActualRealise, wrongAlone } from "./rules";

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
const { read } = readsMaking(jobFields, { alone: wrongAlone, settle: onlyActualRealise });
const parse = (change: Record<string, string> = {}) => read({ ...typed, ...change }).fields;
const refused = (change: Record<string, string>) => {
  try {
    parse(change);
    return [];
  } catch (error) {
    if (error instanceof Invalid) return Object.keys(error.errors);
    throw error;
  }
};

test("a French decimal is read, and what is left empty is unknown, not zero", () => {
  expect(parse({ women: "0" })).toMatchObject({
    fte: 2.5,
    headcount: 3,
    women: 0,
    young: null,
    projectId: null,
    realisesId: null,
  });
  expect(parse({ fte: "2.5" }).fte).toBe(2.5);
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
    expect(parse({ organisationName, projectId: id }).organisationName).toBeNull();
});

test("what is missing is said under its field", () => {
  for (const name of ["kind", "basis", "contract", "headcount", "fte", "datedOn"])
    expect(refused({ [name]: "" })).toContain(name);
  expect(refused({ headcount: "0" })).toContain("headcount");
});

test("jobs without any origin are refused at once, beside what else is missing", () => {
  expect(refused({ organisationName: "", headcount: "" })).toEqual(["headcount", "organisationName"]);
  for (const origin of ["projectId", "actionId", "realisesId"])
    expect(refused({ organisationName: "", [origin]: id })).toEqual([]);
});

test("a forecast realises nothing", () => {
  expect(parse({ basis: "forecast", realisesId: id }).realisesId).toBeNull();
  expect(parse({ realisesId: id }).realisesId).toBe(id);
});
