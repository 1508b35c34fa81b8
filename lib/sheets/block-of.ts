import { cellText, type Headed, type HeadedColumn, headedIn } from "./headed";
import type { Cell, Sheet } from "./reading/book";

/** What a row of a file says in each column; empty where it says nothing. */
type Row<Key extends string> = Readonly<Record<Key, string>>;

/** How a file becomes the block that a person would have pasted. */
export type BlockFile<Key extends string> = {
  columns: readonly HeadedColumn<Key>[];
  /** The first line of the block: what it calls its cells. */
  heads: readonly string[];
  /** The cells of the line that a row makes, in the order of `heads`. `above`: those of the line before it. */
  cells: (row: Row<Key>, above: readonly string[]) => readonly string[];
  /** « une ligne par personne » */
  each: string;
};

/** Beyond, cells at fault are counted. */
const saidFaults = 20;

/** « Nom », « Rôle » et « Territoires ». */
function quoted(names: readonly string[]): string {
  const said = names.map((name) => `«\u00a0${name}\u00a0»`);
  return [said.slice(0, -1).join(", "), said.at(-1)].filter(Boolean).join(" et ");
}

const sheetNamed = ({ name }: Sheet, otherwise: string) =>
  name.trim() === "" ? otherwise : `la feuille ${quoted([cellText(name.slice(0, 60))])}`;

/** A cell of a line that a reader of blocks gives back as it was. */
const kept = (cell: string) => (cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell);

const isError = (cell: Cell | undefined): cell is { error: string } =>
  typeof cell === "object" && cell !== null && "error" in cell;

/** Cells that hold no value, each under its heading. */
function faultsIn<Key extends string>(
  columns: readonly HeadedColumn<Key>[],
  { sheet, head, places }: Headed<Key>,
): string[] {
  const faults = sheet.rows.slice(head + 1).flatMap((row, index) =>
    columns.flatMap(({ key, header }) =>
      (places.get(key) ?? []).flatMap((at) => {
        const cell = row[at];
        if (!isError(cell)) return [];
        const what =
          cell.error === "=…"
            ? "cette formule n’a pas de valeur. Ouvrez le fichier dans votre tableur, enregistrez-le, puis recommencez."
            : `cette cellule est en erreur (${cell.error}). Corrigez-la dans votre tableur.`;
        return [`Ligne ${head + index + 2}, ${quoted([header])}\u00a0: ${what}`];
      }),
    ),
  );
  const more = faults.length - saidFaults;
  return more > 0 ? [...faults.slice(0, saidFaults), `Et ${more} autres cellules.`] : faults;
}

/** The rows of a file under its headings, each in the line of its number, so that what is said of one is found in both; or why there are none. */
export function blockOf<Key extends string>(
  sheets: readonly Sheet[],
  { columns, heads, cells, each }: BlockFile<Key>,
): { block: string } | { faults: readonly string[] } {
  const found = headedIn(columns, sheets);
  const needed = columns.flatMap(({ header, needed: asked }) => (asked ? [header] : []));
  if (!found)
    return {
      faults: [
        `Aucune ligne de ce fichier n’a les titres ${quoted(needed)}. Ajoutez-les au-dessus de vos lignes, ou partez du modèle.`,
      ],
    };
  const { sheet, head, places, lacked } = found;
  const where = sheetNamed(sheet, "ce fichier");
  const said = where.charAt(0).toUpperCase() + where.slice(1);
  if (lacked.length > 0) {
    const many = lacked.length > 1;
    return {
      faults: [
        `${said} n’a pas de colonne${many ? "s" : ""} ${quoted(lacked.map(({ header }) => header))}. Ajoutez-${many ? "les" : "la"}, ou partez du modèle.`,
      ],
    };
  }
  const faults = faultsIn(columns, found);
  if (faults.length > 0) return { faults };
  let above: readonly string[] = [];
  const lines = sheet.rows.slice(head + 1).map((row) => {
    const read = Object.fromEntries(
      columns.map(({ key, lists }) => [
        key,
        (places.get(key) ?? [])
          .map((at) => cellText(row[at] ?? null, lists ? " | " : " "))
          .filter(Boolean)
          .join(" | "),
      ]),
    ) as Row<Key>;
    if (Object.values(read).every((text) => text === "")) return "";
    above = cells(read, above);
    return above.map(kept).join("\t");
  });
  if (lines.every((line) => line === ""))
    return {
      faults: [`${said} n’a rien sous ses titres. Remplissez-y ${each}, puis recommencez.`],
    };
  const first = heads.join("\t");
  // What stands over the headings is not read, and keeps its place.
  const over = head > 0 ? [said, ...Array.from({ length: head - 1 }, () => "")] : [];
  return { block: [...over, first, ...lines].join("\n") };
}
