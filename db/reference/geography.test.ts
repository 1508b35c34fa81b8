import { describe, expect, it } from "vitest";
import { readCommunes, readDepartements, readEpcis, readRegions, readText } from "./read";

/** SIREN, kind, population of 2023, communes, main département: the EPCI of Nord and Pas-de-Calais. */
const expectedEpcis = [
  ["200018083", "CC", 23_211, 31, "62"],
  ["200030633", "CA", 62_870, 46, "59"],
  ["200033579", "CU", 109_884, 46, "62"],
  ["200035442", "CC", 26_962, 64, "62"],
  ["200040947", "CA", 102_743, 50, "59"],
  ["200040954", "CC", 53_437, 40, "59"],
  ["200041960", "CC", 99_749, 38, "59"],
  ["200042190", "CA", 158_419, 47, "59"],
  ["200043263", "CC", 28_503, 43, "59"],
  ["200043321", "CC", 48_048, 52, "59"],
  ["200043396", "CA", 122_247, 43, "59"],
  ["200043404", "CC", 24_208, 12, "59"],
  ["200044030", "CC", 29_526, 66, "62"],
  ["200044048", "CC", 42_999, 49, "62"],
  ["200044618", "CA", 149_282, 35, "59"],
  ["200068500", "CA", 80_120, 55, "59"],
  ["200069029", "CA", 64_943, 46, "62"],
  ["200069037", "CA", 104_207, 53, "62"],
  ["200069235", "CC", 15_781, 49, "62"],
  ["200069482", "CC", 33_442, 96, "62"],
  ["200069672", "CC", 36_913, 103, "62"],
  ["200072460", "CA", 275_028, 100, "62"],
  ["200072478", "CC", 25_148, 23, "62"],
  ["200090751", "CA", 98_895, 14, "62"],
  ["200093201", "METRO", 1_195_234, 95, "59"],
  ["245900428", "CU", 191_478, 17, "59"],
  ["245900758", "CC", 40_306, 8, "59"],
  ["245901038", "CC", 14_470, 15, "59"],
  ["245901152", "CA", 69_764, 20, "59"],
  ["245901160", "CA", 191_738, 35, "59"],
  ["246200299", "CA", 125_793, 14, "62"],
  ["246200364", "CA", 242_013, 36, "62"],
  ["246200380", "CC", 22_357, 21, "62"],
  ["246200729", "CA", 111_647, 22, "62"],
  ["246200844", "CC", 28_202, 15, "62"],
  ["246201016", "CC", 24_109, 36, "62"],
] as const;

const regions = readRegions();
const departements = readDepartements();
const epcis = readEpcis();
const communes = readCommunes();

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

describe("the official list of 2026", () => {
  it("is whole", () => {
    expect(regions).toHaveLength(26);
    expect(departements).toHaveLength(109);
    expect(epcis).toHaveLength(1_255);
    expect(communes).toHaveLength(34_963);
    expect(sum(communes.map(([, , , , population]) => population))).toBe(68_952_941);
  });

  it.each([
    ["regions", regions],
    ["departements", departements],
    ["epci", epcis],
    ["communes", communes],
  ])("names each row of %s once, sorted by code", (_name, rows) => {
    const codes = rows.map(([code]) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(rows.filter(([, name]) => name.trim() === "" || name.includes("'"))).toEqual([]);
  });

  it("has no orphan", () => {
    const regionCodes = new Set(regions.map(([code]) => code));
    const departementCodes = new Set(departements.map(([code]) => code));
    const sirens = new Set(epcis.map(([siren]) => siren));
    expect(departements.filter(([, , region]) => !regionCodes.has(region))).toEqual([]);
    expect(communes.filter(([, , departement]) => !departementCodes.has(departement))).toEqual([]);
    expect(communes.filter(([, , , siren]) => siren !== null && !sirens.has(siren))).toEqual([]);
    expect(epcis.filter((row) => !departementCodes.has(row[6]))).toEqual([]);
  });

  it("gives each EPCI the population, number and main département of its communes", () => {
    const members = new Map<string, Map<string, number[]>>();
    for (const [, , departement, siren, population] of communes) {
      if (siren === null) continue;
      const byDepartement = members.get(siren) ?? new Map<string, number[]>();
      byDepartement.set(departement, [...(byDepartement.get(departement) ?? []), population]);
      members.set(siren, byDepartement);
    }
    const recounted = epcis.map(([siren, name, kind, , year]) => {
      const parts = [...(members.get(siren) ?? [])].map(([code, values]) => ({
        code,
        population: sum(values),
        communes: values.length,
      }));
      const main = parts.toSorted((a, b) => b.population - a.population)[0]?.code;
      const population = sum(parts.map((part) => part.population));
      return [siren, name, kind, population, year, sum(parts.map((part) => part.communes)), main];
    });
    expect(recounted).toEqual(epcis);
  });

  it("agrees with the figures known for Nord and Pas-de-Calais", () => {
    const found = epcis
      .filter((row) => row[6] === "59" || row[6] === "62")
      .map(([siren, , kind, population, year, count, main]) => {
        expect(year).toBe(2023);
        return [siren, kind, population, count, main];
      });
    expect(found).toEqual(expectedEpcis);
  });

  it("dates Mayotte by its own census", () => {
    expect(epcis.filter((row) => row[4] !== 2023).map((row) => row[6])).toEqual(Array(5).fill("976"));
  });

  it("weighs less than 3 MB", () => {
    const names = ["regions", "departements", "epci", "communes"];
    const bytes = sum(names.map((name) => Buffer.byteLength(readText(`geography/${name}.json`))));
    expect(bytes).toBeLessThan(3_000_000);
  });
});
