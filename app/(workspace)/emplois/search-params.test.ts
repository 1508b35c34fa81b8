import { expect, test } from "vitest";
import { chipsOf } from "@/lib/chips";
import { jobFilters, jobsAsked, jobsParams, jobsUrl } from "./search-params";

const today = "2026-11-23";
const read = (asked: Record<string, string>) => jobsAsked(jobsParams.parse(asked), today);

test("jobs open on the year under way, which a chip says and takes off", () => {
  const opened = read({});
  expect(jobFilters(opened).period).toEqual({ start: "2026-01-01", end: "2026-12-31" });
  const [chip] = chipsOf("/emplois", jobsUrl(opened), { all: { periode: "toutes" } });
  expect(chip).toMatchObject({ label: "Période\u00a0: 2026", href: "/emplois?periode=toutes" });
  const whole = read({ periode: "toutes" });
  expect(jobFilters(whole).period).toBeNull();
  expect(chipsOf("/emplois", jobsUrl(whole), { all: { periode: "toutes" } })).toEqual([]);
});

test("the jobs of a project or of an action are of every year", () => {
  const id = "019421bc-aa00-7e1a-a2ac-061f47d34013";
  expect(jobFilters(read({ projet: id })).period).toBeNull();
  expect(jobFilters(read({ action: id })).period).toBeNull();
});
