import { expect, test } from "vitest";
import { eurosTyped, formatEuros, sayEurosTyped } from "./euros";

test("euros as they are read: two decimals or none", () => {
  expect([0, 5, 150_050, 1_000_050, 1_200_000].map(formatEuros)).toEqual([
    "0\u00a0€",
    "0,05\u00a0€",
    "1\u00a0500,50\u00a0€",
    "10\u00a0000,50\u00a0€",
    "12\u00a0000\u00a0€",
  ]);
});

test("euros as they are typed", () => {
  expect([null, 0, 5, 45_050, 150_000].map(eurosTyped)).toEqual(["", "0", "0,05", "450,50", "1500"]);
});

test("an amount that is typed is said as it is read; what is no amount, as it is", () => {
  expect(["30000,40", "99,9", "1 500.5 €", "0", "environ 300", "1,505"].map(sayEurosTyped)).toEqual([
    "30\u00a0000,40\u00a0€",
    "99,90\u00a0€",
    "1\u00a0500,50\u00a0€",
    "0\u00a0€",
    "environ 300",
    "1,505",
  ]);
});
