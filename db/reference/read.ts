import { readFileSync } from "node:fs";

/** Text of a JSON file of this folder. Throws when it is absent from the installation. */
export function readText(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}

/** [code, name] */
type RegionRow = [string, string];
/** [code, name, official region code] */
type DepartementRow = [string, string, string];
/** [SIREN, name, kind, population, census year, number of communes, code of the main département] */
type EpciRow = [string, string, "CC" | "CA" | "CU" | "METRO" | "MET69", number, number, number, string];
/** [code, name, département code, SIREN of its EPCI or null, population] */
type CommuneRow = [string, string, string, string | null, number];

export function readRegions(): RegionRow[] {
  return JSON.parse(readText("geography/regions.json"));
}

export function readDepartements(): DepartementRow[] {
  return JSON.parse(readText("geography/departements.json"));
}

export function readEpcis(): EpciRow[] {
  return JSON.parse(readText("geography/epci.json"));
}

export function readCommunes(): CommuneRow[] {
  return JSON.parse(readText("geography/communes.json"));
}
