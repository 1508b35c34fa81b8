import { territoryLimits as limits } from "@/db/territories/limits";
import type { KnownTerritories } from "@/db/territories/parents";
import { formatCount } from "@/lib/french/format";
import { markOf } from "@/lib/kernel/mark";
import { type Errors, freeSlug, saidOf, tooLong, withMade, wrongTerritory } from "../rules";
import { readBlock } from "./block";

const shortened = (name: string) => (name.length > limits.name ? `${name.slice(0, limits.name)}…` : name);

type Typed = { startsOn: string; block: string; seen: string | null };

/** What stands against a block, by field, or null: lines at fault; then, as long as nobody read it, what it would make. */
export function wrongBlock({ startsOn, block, seen }: Typed, before: KnownTerritories): Errors | null {
  let known = before;
  const rows = readBlock(block, before).map((row) => {
    const wrong = wrongTerritory({ ...row, startsOn }, known);
    known = withMade(known, { ...row, startsOn, id: `line ${row.line}`, slug: freeSlug(row.name, known) });
    return {
      ...row,
      faults: [...row.faults, ...tooLong(row.name), ...(wrong?.name ?? []), ...(wrong?.epcis ?? [])],
    };
  });
  if (rows.length === 0)
    return { block: ["Collez une ligne par territoire\u00a0: son nom, puis ses intercommunalités."] };
  const faults = rows.flatMap(({ line, name, faults: said }) =>
    said.map(
      (fault) => `Ligne ${line}, «\u00a0${shortened(name)}\u00a0»\u00a0: ${fault.replace(/\.$/u, "")}.`,
    ),
  );
  const nameOf = (siren: string) => before.epcis.find((one) => one.siren === siren)?.name ?? siren;
  const preview = rows.map(
    ({ name, epcis }) =>
      `${name} (${formatCount(epcis.length, "EPCI", "EPCI")})\u00a0: ${epcis.map(nameOf).join(", ")}`,
  );
  if (faults.length > 0) return saidOf({ block: faults });
  return seen === markOf(block) ? null : { seen: preview };
}
