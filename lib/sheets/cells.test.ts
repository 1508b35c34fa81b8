import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "@/scripts/trial-size.mjs";
import { matrixCsvColumns } from "../figures/csv";
import { territoryColumns } from "../figures/territories/csv";
import { planColumns } from "../plans/csv";
import { departementCell, severalCell } from "./cells";

const seed = Number(process.env.PROPERTY_SEED ?? 20_261_123);

test("a département is its code and its name", () => {
  expect(departementCell({ departement: "59", departementName: "Nord" })).toBe("59 Nord");
  expect(departementCell({ departement: "2A", departementName: null })).toBe("2A");
  expect(departementCell({ departement: null, departementName: null })).toBeNull();
});

test(`several names are read back one by one, whatever signs they hold (seed ${seed})`, () => {
  expect(severalCell([])).toBeNull();
  expect(severalCell(["CC du Pays d’Opale, littoral", "Arras ; Artois"])).toBe(
    "CC du Pays d’Opale, littoral | Arras ; Artois",
  );
  const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      expect(severalCell(names)?.split(" | ")).toEqual(names.map((one) => one.replaceAll("|", "/")));
    }),
    { numRuns: drawn(200), seed },
  );
});

test("every export that has a département writes it the same", () => {
  const row = { departement: "62", departementName: "Pas-de-Calais" };
  const written = [matrixCsvColumns(), planColumns("2026-11-23"), territoryColumns].map((columns) => {
    const column = [...columns].find(({ header }) => header === "Département");
    return column?.value({ ...row } as never);
  });
  expect(written).toEqual(Array(3).fill("62 Pas-de-Calais"));
});
