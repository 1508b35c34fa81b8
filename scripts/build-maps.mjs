import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Brings the outlines of the EPCI of France into the product, as they are, from the folder that made them (its README says how): a
 * yearly update of the perimeters. A file that lacks an EPCI of the product's own list, or has one twice, is refused.
 *
 * @typedef {{ code: string, file: string }} Region
 * @typedef {{ objects: { epci: { geometries: { properties: { siren: string } }[] } } }} Outlines
 */

const [from] = process.argv.slice(2);
if (!from) throw new Error("Usage: npm run maps -- <folder of epci-*.topo.json and regions.json>");
const reference = new URL("../db/reference/", import.meta.url);

/** @type {Region[]} */
const regions = JSON.parse(readFileSync(join(from, "regions.json"), "utf8"));
/** @type {[code: string, name: string, region: string][]} */
const departements = JSON.parse(readFileSync(new URL("geography/departements.json", reference), "utf8"));
/** @type {[siren: string, ...rest: unknown[]][]} */
const epcis = JSON.parse(readFileSync(new URL("geography/epci.json", reference), "utf8"));
const regionOf = new Map(departements.map(([code, , region]) => [code, region]));

/** @param {string[]} sirens */
const list = (sirens) => sirens.sort().join(" ");

for (const { code, file } of regions) {
  /** @type {Outlines} */
  const { objects } = JSON.parse(readFileSync(join(from, file), "utf8"));
  const outlined = objects.epci.geometries.map(({ properties }) => properties.siren);
  const official = epcis.filter((row) => regionOf.get(String(row[6])) === code).map(([siren]) => siren);
  if (list(outlined) !== list(official))
    throw new Error(`${file}: its EPCI are not those of the official list.`);
}
for (const name of ["regions.json", ...regions.map(({ file }) => file)])
  copyFileSync(join(from, name), new URL(`map-france/${name}`, reference));
console.log(`${regions.length} Régions, ${epcis.length} EPCI.`);
