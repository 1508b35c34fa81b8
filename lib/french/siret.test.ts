import { expect, test } from "vitest";
import { formatSiret, isSiret, siretFault } from "./siret";

/** Drawn the same at each run. */
function digits(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % 10;
  }).join("");
}

const drawn = Array.from({ length: 500 }, (_, seed) => digits(seed + 1, 13)).filter(
  (number) => !number.startsWith("356000000"),
);

test("of the ten numbers that begin alike, one alone has its key", () => {
  for (const number of drawn)
    expect(
      [..."0123456789"].filter((key) => isSiret(number + key)),
      number,
    ).toHaveLength(1);
});

test("a digit that is changed, or two neighbours exchanged but 0 and 9, is another number that does not exist", () => {
  for (const number of drawn.slice(0, 100)) {
    const key = [..."0123456789"].find((one) => isSiret(number + one));
    const siret = number + key;
    for (const [index, digit] of [...siret].entries()) {
      const other = String((Number(digit) + 1) % 10);
      const changed = siret.slice(0, index) + other + siret.slice(index + 1);
      expect(isSiret(changed) && !changed.startsWith("356000000"), changed).toBe(false);
      const next = siret[index + 1];
      if (next === undefined || next === digit || [digit, next].sort().join("") === "09") continue;
      const exchanged = siret.slice(0, index) + next + digit + siret.slice(index + 2);
      expect(isSiret(exchanged) && !exchanged.startsWith("356000000"), exchanged).toBe(false);
    }
  }
});

test("known numbers are theirs; establishments of La Poste have a key of their own, its seat the usual one", () => {
  for (const known of ["73282932000074", "35600000000048", "35600000049837"])
    expect(isSiret(known), known).toBe(true);
  expect(isSiret("35600000049838")).toBe(false);
  // Fourteen digits, of which the sum is a multiple of five: only La Poste may.
  expect(isSiret("73282932000070")).toBe(false);
});

test("what is wrong is said, and a number is written by groups", () => {
  expect(siretFault("732829320")).toContain("SIREN");
  expect(siretFault("7328293200007")).toContain("14");
  expect(siretFault("73282932000075")).toContain("clé");
  expect(siretFault("73282932000074")).toBeNull();
  expect(formatSiret("73282932000074")).toBe("732\u00a0829\u00a0320\u00a000074");
});
