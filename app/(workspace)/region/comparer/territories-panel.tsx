import Link from "next/link";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { formatDate } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";
import { type ChangeName, type Comparison, changeNames } from "@/lib/snapshots/compare";
import type { ComparedPlan } from "@/lib/snapshots/region";
import { changeLabels } from "@/lib/snapshots/sentence";

type Props = {
  plans: readonly ComparedPlan[];
  changes: Comparison["changes"];
  opens: (more: Record<string, string | undefined>) => string;
};

type Cell = { name: ChangeName; count: number; href: string; of: string };

/** A number that opens its rows; none is a zero, which opens nothing. */
function Count({ name, count, href: to, of }: Cell) {
  if (count === 0) return "0";
  return (
    <Link href={to} prefetch={false}>
      {count}
      <span className="vh">{` ${changeLabels[name]}, ${of}`}</span>
    </Link>
  );
}

/** What has changed, a line a territory and a column a kind of change; then the Région. */
export function TerritoriesPanel({ plans, changes, opens }: Props) {
  const covered = plans.filter((plan) => plan.covered);
  const within = (name: ChangeName, territoryId: string) =>
    changes[name].filter(({ before, after }) => (after ?? before)?.territoryId === territoryId).length;
  const territories = covered.filter(
    (plan, index) => covered.findIndex(({ territoryId }) => territoryId === plan.territoryId) === index,
  );
  return (
    <Block title="Par territoire" id="territoires">
      <TableFrame label="Changements par territoire">
        <table className="t">
          <caption className="vh">Changements par territoire</caption>
          <thead>
            <tr>
              <th scope="col">Territoire</th>
              <th scope="col">Depuis</th>
              {changeNames.map((name) => (
                <th key={name} scope="col" className="n">
                  {changeLabels[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {territories.map(({ planId, territoryId, territory, slug, from, to }) => (
              <tr key={planId}>
                <th scope="row">{territory}</th>
                <td>
                  {from && (
                    <Link
                      href={href(`/plans/${planId}/comparer`, { de: from.id, a: to?.id })}
                      prefetch={false}
                    >
                      {formatDate(from.on)}
                    </Link>
                  )}
                </td>
                {changeNames.map((name) => (
                  <td key={name} className="n">
                    <Count
                      name={name}
                      count={within(name, territoryId)}
                      href={opens({ territoire: slug, changement: name })}
                      of={territory}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Ensemble
              </th>
              {changeNames.map((name) => (
                <td key={name} className="n">
                  <Count
                    name={name}
                    count={changes[name].length}
                    href={opens({ changement: name })}
                    of="tous les territoires"
                  />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </TableFrame>
    </Block>
  );
}
