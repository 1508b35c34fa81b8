import type { Grouped, Inputs } from "../maps/drawing/source";
import { readDepartements, readEpcis, readText } from "../reference/read";

const departements = readDepartements();
const regionOf = new Map(departements.map(([code, , region]) => [code, region]));

/** EPCI of the official list, each a territory of its own, under the Région of its main département. */
export const epciTerritories: readonly Grouped[] = readEpcis()
  .map(([siren, name, , , , , departement]) => ({
    ...{ slug: `epci-${siren}`, name, departement },
    epci: [{ siren, region: regionOf.get(departement) ?? "" }],
  }))
  .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));

/** An official Région with one territory for each of its EPCI. */
export function wholeRegion(code: string): Inputs {
  const own = departements.flatMap(([departement, , region]) => (region === code ? [departement] : []));
  const territories = epciTerritories.filter(({ epci: [only] }) => only?.region === code);
  return { departements: own, regions: [code], territories };
}

/** The Région of the demonstration: 59 and 62, with their 21 territories. */
export function demonstrationInputs(): Inputs {
  const { territories } = JSON.parse(readText("territories-demo-59-62.json")) as {
    territories: { slug: string; name: string; mainDepartement: string; epci: string[] }[];
  };
  return {
    departements: ["59", "62"],
    regions: ["32"],
    territories: territories.map(({ slug, name, mainDepartement, epci }) => ({
      ...{ slug, name, departement: mainDepartement },
      epci: epci.map((siren) => ({ siren, region: "32" })),
    })),
  };
}
