import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * @typedef {{ code: string, nom: string }} Named
 * @typedef {Named & { type: string, departement: string, population: number }} Commune
 * @typedef {Named & { type: string, membres: { code: string }[] }} Epci
 * @typedef {{ regions: Named, departements: Named & { region: string }, communes: Commune, epci: Epci }} Files
 * @typedef {[code: string, ...rest: unknown[]]} Row
 */

// Census behind the package's figures: municipal population of 2023, except Mayotte, whose last is of 2017.
const populationYear = 2023;
/** @type {Record<string, number>} */
const populationYears = { 976: 2017 };

const require = createRequire(import.meta.url);
const source = dirname(require.resolve("@etalab/decoupage-administratif/package.json"));
const folder = new URL("../db/reference/geography/", import.meta.url);

/**
 * @template {keyof Files} Name
 * @param {Name} name
 * @returns {Files[Name][]}
 */
function read(name) {
  return JSON.parse(readFileSync(join(source, "data", `${name}.json`), "utf8"));
}

/**
 * Writes one row per line, by code, so that a yearly update reads as a short difference.
 * @param {keyof Files} name
 * @param {Row[]} rows
 */
function write(name, rows) {
  const lines = rows.sort(byFirst).map((row) => JSON.stringify(row));
  const text = `[\n${lines.join(",\n")}\n]\n`;
  writeFileSync(new URL(`${name}.json`, folder), text);
  console.log(`${name}: ${rows.length} rows, ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
}

/** @type {(name: string) => string} */
const typographic = (name) => name.normalize("NFC").replaceAll("'", "’").replaceAll(/\s+/g, " ").trim();
/** @type {(a: Row, b: Row) => number} */
const byFirst = (a, b) => (a[0] < b[0] ? -1 : 1);

/**
 * @param {Epci} epci
 * @param {Map<string, Commune>} communes by code
 * @returns {Row}
 */
function epciRow(epci, communes) {
  const members = epci.membres.map(({ code }) => {
    const commune = communes.get(code);
    if (!commune) throw new Error(`${epci.code}: ${code} is not a commune.`);
    return commune;
  });
  /** @type {Map<string, number>} */
  const byDepartement = new Map();
  for (const { departement, population } of members) {
    byDepartement.set(departement, (byDepartement.get(departement) ?? 0) + population);
  }
  const [largest] = [...byDepartement].sort((a, b) => b[1] - a[1] || byFirst(a, b));
  if (!largest) throw new Error(`${epci.code} has no commune.`);
  const [main] = largest;
  const population = members.reduce((sum, member) => sum + member.population, 0);
  const year = populationYears[main] ?? populationYear;
  return [epci.code, typographic(epci.nom), epci.type, population, year, members.length, main];
}

// Six uninhabited overseas districts have no legal population: they are not communes.
const communes = read("communes").filter(
  (row) => row.type === "commune-actuelle" && Number.isInteger(row.population),
);
const communesByCode = new Map(communes.map((row) => [row.code, row]));
const epcis = read("epci");
const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code])));

mkdirSync(folder, { recursive: true });
write(
  "regions",
  read("regions").map((row) => [row.code, typographic(row.nom)]),
);
write(
  "departements",
  read("departements").map((row) => [row.code, typographic(row.nom), row.region]),
);
write(
  "epci",
  epcis.map((epci) => epciRow(epci, communesByCode)),
);
write(
  "communes",
  communes.map((row) => [
    row.code,
    typographic(row.nom),
    row.departement,
    epciOf.get(row.code) ?? null,
    row.population,
  ]),
);
