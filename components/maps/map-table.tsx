"use client";

import { TerritoryHeader } from "@/components/table/territory-header";
import type { MapLine } from "@/lib/maps/model";

type Props = {
  caption: string;
  /** « ETP créés », « Habitants », « ETP pour 10 000 hab. ». */
  headers: readonly string[];
  lines: readonly MapLine[];
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

/** The twin of a map: the same values, in a table. A leaf of the browser, as <MapAreas> is. */
export function MapTable({ caption, headers, lines }: Props) {
  return (
    <table className="t">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Territoire</th>
          {headers.map((header) => (
            <th key={header} scope="col" className="n">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ slug, name, cells }) => (
          <tr key={slug}>
            <TerritoryHeader slug={slug} name={name} />
            {cells.map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <Cell key={index} text={text} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
