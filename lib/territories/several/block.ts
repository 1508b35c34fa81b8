import type { KnownTerritories } from "@/db/territories/parents";
import { keyOf } from "@/lib/french/name-key";
import { columnNamed } from "@/lib/sheets/headed";
import { pastedCells } from "@/lib/sheets/pasted";
import { territoryColumns } from "./file";

export type BlockRow = { line: number; name: string; epcis: string[]; faults: string[] };

const headings = new Set(["nom", "territoire", "nomduterritoire", "territoires"]);

/** Lines in which headings are looked for. */
const searched = 20;

/** The line that names both columns, and where the name stands in it; null where none does. */
function headOf(lines: readonly (readonly string[])[]): { head: number; name: number } | null {
  for (const [head, cells] of lines.slice(0, searched).entries()) {
    const keys = cells.map((cell) => columnNamed(territoryColumns, cell));
    const name = keys.indexOf("name");
    if (name >= 0 && keys.some((key) => key === "epcis" || key === "siren")) return { head, name };
  }
  return null;
}

/** The EPCI that a cell names: one or several SIREN or names, between commas, semicolons or bars; a name may hold commas. */
function epcisIn(cell: string, known: KnownTerritories): { sirens: string[]; unknown: string[] } {
  const find = (text: string) => {
    const digits = text.replace(/\s/gu, "");
    return known.epcis.filter(({ siren, name }) => siren === digits || keyOf(name) === keyOf(text));
  };
  const [whole, ...more] = find(cell);
  if (whole && more.length === 0) return { sirens: [whole.siren], unknown: [] };
  const parts = cell.split(/[,;|]/u).map((part) => part.trim());
  const found = parts.map((part) => ({ part, one: find(part) }));
  return {
    sirens: found.flatMap(({ one: [only, ...others] }) => (only && others.length === 0 ? [only.siren] : [])),
    unknown: found.flatMap(({ part, one }) =>
      one.length === 1
        ? []
        : [
            one.length === 0
              ? `«\u00a0${part}\u00a0» n’est pas une intercommunalité de la Région`
              : `«\u00a0${part}\u00a0» est le nom de plusieurs\u00a0: écrivez son SIREN`,
          ],
    ),
  };
}

/** What a pasted block says: a territory a line, « nom ; EPCI ; EPCI », or the same name on several lines. */
export function readBlock(block: string, known: KnownTerritories): BlockRow[] {
  const rows = new Map<string, BlockRow>();
  const lines = block.split(/\r?\n/u).map(pastedCells);
  const named = headOf(lines);
  for (const [index, line] of lines.entries()) {
    // What stands over the headings is no territory.
    if (named && index <= named.head) continue;
    const first = named ? [line[named.name] ?? "", ...line.filter((_, at) => at !== named.name)] : line;
    const [name, ...cells] = first.filter((cell) => cell !== "");
    if (!name || (rows.size === 0 && headings.has(keyOf(name)))) continue;
    const row = rows.get(keyOf(name)) ?? { line: index + 1, name, epcis: [], faults: [] };
    rows.set(keyOf(name), row);
    for (const cell of cells) {
      const { sirens, unknown } = epcisIn(cell, known);
      row.epcis.push(...sirens.filter((siren) => !row.epcis.includes(siren)));
      row.faults.push(...unknown);
    }
  }
  for (const row of rows.values())
    if (row.epcis.length === 0 && row.faults.length === 0) row.faults.push("aucune intercommunalité");
  return [...rows.values()];
}
