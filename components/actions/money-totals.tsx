import { as } from "@/components/table/roles";
import type { Cents } from "@/lib/actions/budget/balance";
import { type SumName, sumLabels } from "@/lib/actions/money/groups";
import { Amount } from "./amount";

type Props<Name extends SumName> = {
  totals: Record<Name, Cents>;
  shown: readonly Name[];
  /** Columns before the first total. */
  before: number;
};

/** The last row of a list of money: every page of it, not this one alone. */
export function MoneyTotals<Name extends SumName>({ totals, shown, before }: Props<Name>) {
  return (
    <>
      <th scope="row" colSpan={before} {...as("rowheader")}>
        Total de la liste
      </th>
      {shown.map((name) => (
        <td key={name} className="n" data-label={sumLabels[name]} {...as("cell")}>
          <Amount cents={totals[name]} />
        </td>
      ))}
    </>
  );
}
