import Link from "next/link";
import type { MapRow } from "@/lib/maps/model";

type Column = { header: string; cells: Readonly<Record<string, string>> };

type Props = {
  caption: string;
  rows: readonly MapRow[];
  /** Before the value: its parts, by slug. */
  parts?: readonly Column[];
  /** Heads the value: « ETP pour 10 000 hab. ». */
  header: string;
};

const title = { "n. r.": "Non renseigné", "n. a.": "Non applicable" } as const;

function Cell({ text }: { text: string }) {
  const missing = title[text.replaceAll("\u00a0", " ") as keyof typeof title];
  return (
    <td className="n">
      {missing ? (
        <span className="miss" title={missing}>
          {text}
        </span>
      ) : (
        text
      )}
    </td>
  );
}

/** The twin of a map: the same values, in a table. */
export function MapTable({ caption, rows, parts = [], header }: Props) {
  return (
    <table className="t">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Territoire</th>
          {parts.map((part) => (
            <th key={part.header} scope="col" className="n">
              {part.header}
            </th>
          ))}
          <th scope="col" className="n">
            {header}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.slug}>
            <th scope="row">
              <Link href={row.href} prefetch={false}>
                {row.name}
              </Link>
            </th>
            {parts.map((part) => (
              <Cell key={part.header} text={part.cells[row.slug] ?? ""} />
            ))}
            <Cell text={row.text} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
