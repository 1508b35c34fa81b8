import { expect, test } from "vitest";
import {
  agoDays,
  civilDate,
  daysBetween,
  formatCount,
  formatDate,
  formatInstant,
  formatLongMonth,
  formatMonth,
  formatNumber,
  formatPercent,
  formatPhone,
  formatShortDate,
  sinceDays,
} from "./format";

const nbsp = "\u00a0";

test("dates, numbers and counts are written in French", () => {
  expect(formatDate("2026-05-01")).toBe(`1er${nbsp}mai 2026`);
  expect(formatShortDate("2026-04-02", "2026-11-23")).toBe(`2${nbsp}avr.`);
  expect(formatShortDate("2025-10-03", "2026-11-23")).toBe(`3${nbsp}oct.${nbsp}2025`);
  expect(formatMonth("2027-12-31")).toBe(`déc.${nbsp}2027`);
  expect(formatNumber(11_940.5)).toBe(`11${nbsp}940,5`);
  expect([formatCount(0, "action"), formatCount(1, "action"), formatCount(2, "action")]).toEqual([
    `0${nbsp}action`,
    `1${nbsp}action`,
    `2${nbsp}actions`,
  ]);
});

test("an instant is read in the Région's time", () => {
  const instant = new Date("2026-12-31T23:30:00Z");
  expect(civilDate(instant, "Europe/Paris")).toBe("2027-01-01");
  expect(formatInstant(instant, "Europe/Paris")).toBe(`1er${nbsp}janvier 2027 à 0${nbsp}h${nbsp}30`);
});

test("a telephone number stays on one line", () => {
  expect(formatPhone("03 21 00 00 00")).toBe("03\u00a021\u00a000\u00a000\u00a000");
});

test("days between two dates ignore the change of hour", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-11-23", "2026-10-14")).toBe(-40);
});

test("thresholds: plural from two, thousands from a thousand, two decimals, a true zero", () => {
  expect([
    formatCount(1.99, "emploi"),
    formatCount(-1, "emploi"),
    formatCount(2, "cheval", "chevaux"),
  ]).toEqual([`1,99${nbsp}emploi`, `-1${nbsp}emploi`, `2${nbsp}chevaux`]);
  expect([999, 1_000, 1_234_567].map(formatNumber)).toEqual(["999", `1${nbsp}000`, `1${nbsp}234${nbsp}567`]);
  expect([0, 0.005, 2.344, 2.346].map(formatNumber)).toEqual(["0", "0,01", "2,34", "2,35"]);
  expect([0, 35, 100].map(formatPercent)).toEqual([`0${nbsp}%`, `35${nbsp}%`, `100${nbsp}%`]);
});

test("months are written in full or short, the first of a month as « 1er »", () => {
  expect(formatLongMonth("2025-03-31")).toBe("mars 2025");
  expect(formatDate("2026-08-02")).toBe(`2${nbsp}août 2026`);
  expect(formatShortDate("2026-01-01", "2026-12-31")).toBe(`1er${nbsp}janv.`);
});

test("a civil date follows the zone on both sides of midnight, summer and winter", () => {
  const dates = [
    "2026-07-14T21:59:59Z",
    "2026-07-14T22:00:00Z",
    "2026-12-14T22:59:59Z",
    "2026-12-14T23:00:00Z",
  ];
  expect(dates.map((date) => civilDate(new Date(date), "Europe/Paris"))).toEqual([
    "2026-07-14",
    "2026-07-15",
    "2026-12-14",
    "2026-12-15",
  ]);
  expect(civilDate(new Date("2026-12-14T23:00:00Z"), "America/Martinique")).toBe("2026-12-14");
});

test("no day is « aujourd’hui »", () => {
  expect([0, 1, 2].map(sinceDays)).toEqual([
    "depuis aujourd’hui",
    "depuis 1\u00a0jour",
    "depuis 2\u00a0jours",
  ]);
  expect([0, 1, 2].map(agoDays)).toEqual(["aujourd’hui", "il y a 1\u00a0jour", "il y a 2\u00a0jours"]);
});
