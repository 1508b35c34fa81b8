import { expect, test } from "vitest";
import {
  civilDate,
  daysBetween,
  formatCount,
  formatDate,
  formatInstant,
  formatMonth,
  formatNumber,
  formatShortDate,
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

test("days between two dates ignore the change of hour", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-11-23", "2026-10-14")).toBe(-40);
});
