import { as } from "@/components/table/roles";
import type { JobFigure } from "@/db/jobs/figures";
import { formatFte, formatNumber } from "@/lib/french/format";
import { figureTitle } from "@/lib/jobs/labels";

type Props = {
  figure: JobFigure;
  /** Columns before the two totals, and after. */
  before: number;
  after: number;
};

/** The last row, for one nature and one base: every page of the list, not this one alone. */
export function TotalsPanel({ figure, before, after }: Props) {
  return (
    <>
      <th scope="row" colSpan={before} {...as("rowheader")}>
        {figureTitle(figure.kind, figure.basis)}, total de la liste
      </th>
      <td className="n people" {...as("cell")}>
        {figure.headcount !== null && formatNumber(figure.headcount)}
      </td>
      <td className="n fte" {...as("cell")}>
        {figure.fte !== null && formatFte(figure.fte)}
      </td>
      <td className="rest" colSpan={after} {...as("cell")} />
    </>
  );
}
