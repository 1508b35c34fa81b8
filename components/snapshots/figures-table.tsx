import { TableFrame } from "@/components/table/table-frame";
import { Typeset } from "@/components/ui/typeset";
import type { FigureChange, FigureName } from "@/lib/snapshots/figures";
import { snapshotFigures } from "@/lib/snapshots/figures";
import { formatDelta } from "@/lib/snapshots/words";
import { FigureValue } from "./figure-value";

type Props = {
  figures: readonly FigureChange[];
  /** The two days, as their columns say them. */
  days: readonly [string, string];
  /** Where the rows of a figure are, on the first day and on the second. */
  opens: (name: FigureName, side: "avant" | "apres") => string;
};

/** Every figure on two days and what moved; each opens the rows of its day. Never added to one another. */
export function FiguresTable({ figures, days: [before, after], opens }: Props) {
  return (
    <TableFrame label="Chiffres aux deux dates">
      <table className="t">
        <caption className="vh">Chiffres aux deux dates</caption>
        <thead>
          <tr>
            <th scope="col">Chiffre</th>
            <th scope="col" className="n">
              <Typeset>{before}</Typeset>
            </th>
            <th scope="col" className="n">
              <Typeset>{after}</Typeset>
            </th>
            <th scope="col" className="n">
              Écart
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, before: was, after: is, delta }) => (
            <tr key={name}>
              <th scope="row">{snapshotFigures[name].label}</th>
              <td className="n">
                <FigureValue name={name} value={was} href={opens(name, "avant")} />
              </td>
              <td className="n">
                <FigureValue name={name} value={is} href={opens(name, "apres")} />
              </td>
              <td className="n">
                {delta === null ? (
                  <span className="miss">
                    —<span className="vh">inconnu</span>
                  </span>
                ) : (
                  formatDelta(name, delta)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
