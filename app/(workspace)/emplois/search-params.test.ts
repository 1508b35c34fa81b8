import { expect, test } from "vitest";
import { jobList } from "@/lib/jobs/list";
import { chipsOf } from "@/lib/kernel/chips";
import { allOf, askedOn, filtersOf, urlOf } from "@/lib/kernel/list";
import { jobsParams } from "./search-params";

const today = "2026-11-23";
const read = (asked: Record<string, string>) => askedOn(jobList, jobsParams.parse(asked), today);

test("jobs open on the year under way, which a chip says and takes off", () => {
  const opened = read({});
  expect(filtersOf(jobList, opened).periode).toEqual({ start: "2026-01-01", end: "2026-12-31" });
  const [chip] = chipsOf("/emplois", urlOf(opened), { all: allOf(jobList) });
  expect(chip).toMatchObject({ label: "Période\u00a0: 2026", href: "/emplois?periode=toutes" });
  const whole = read({ periode: "toutes" });
  expect(filtersOf(jobList, whole).periode).toBeNull();
  expect(chipsOf("/emplois", urlOf(whole), { all: allOf(jobList) })).toEqual([]);
});

test("the jobs of a project or of an action are of every year", () => {
  const id = "019421bc-aa00-7e1a-a2ac-061f47d34013";
  expect(filtersOf(jobList, read({ projet: id })).periode).toBeNull();
  expect(filtersOf(jobList, read({ action: id })).periode).toBeNull();
});
