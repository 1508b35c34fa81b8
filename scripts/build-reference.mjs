import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// Census behind the package's figures: municipal population of 2023, except Mayotte, whose last is of 2017.
const populationYear = 2023;
const populationYears = { 976: 2017 };

const require = createRequire(import.meta.url);
const source = dirname(require.resolve("@etalab/decoupage-administratif/package.json"));
const folder = new URL("../db/reference/geography/", import.meta.url);

function read(name) {
  return JSON.parse(readFileSync(join(source, "data", `${name}.json`), "utf8"));
}

/** Writes one row per line, so that a yearly update reads as a short difference. */
function write(name, rows) {
  const text = `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
  writeFileSync(new URL(`${name}.json`, folder), text);
  console.log(`${name}: ${rows.length} rows, ${Math.round(Buffer.byteLength(text) / 1024)} kB`);
}

const typographic = (name) => name.normalize("NFC").replaceAll("'", "’").replaceAll(/\s+/g, " ").trim();
const byFirst = (a, b) => (a[0] < b[0] ? -1 : 1);

function epciRow(epci, communes) {
  const members = epci.membres.map((member) => communes.get(member.code));
  const byDepartement = new Map();
  for (const { departement, population } of members) {
    byDepartement.set(departement, (byDepartement.get(departement) ?? 0) + population);
  }
  const [main] = [...byDepartement].sort((a, b) => b[1] - a[1] || byFirst(a, b))[0];
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
  read("regions")
    .map((row) => [row.code, typographic(row.nom)])
    .sort(byFirst),
);
write(
  "departements",
  read("departements")
    .map((row) => [row.code, typographic(row.nom), row.region])
    .sort(byFirst),
);
write("epci", epcis.map((epci) => epciRow(epci, communesByCode)).sort(byFirst));
write(
  "communes",
  communes
    .map((row) => [
      row.code,
      typographic(row.nom),
      row.departement,
      epciOf.get(row.code) ?? null,
      row.population,
    ])
    .sort(byFirst),
);
