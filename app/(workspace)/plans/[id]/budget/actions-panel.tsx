import Link from "next/link";
import { Amount } from "@/components/actions/amount";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import { actionCode } from "@/lib/actions/labels";
import type { ActionMoney } from "@/lib/actions/money/by-action";

const heads = ["Prévu", "Réalisé", "Attendu", "Reste à financer"];

/** Every action of the plan, with its budget or without one: each opens the page where it is written. */
export function ActionsPanel({ rows }: { rows: readonly ActionMoney[] }) {
  return (
    <Block title="Par action" id="actions" lede={"Attendu\u00a0: accordé, sinon demandé."}>
      {rows.length === 0 ? (
        <Empty>Ce plan n’a encore aucune action.</Empty>
      ) : (
        <TableFrame label="Par action">
          <table className="t">
            <caption className="vh">Budget, par action</caption>
            <thead>
              <tr>
                <th scope="col">Nº</th>
                <th scope="col">Action</th>
                {heads.map((head) => (
                  <th key={head} scope="col" className="n">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ action, planned, actual, expected, gap }) => (
                <tr key={action.id}>
                  <td>{actionCode(action)}</td>
                  <th scope="row">
                    <Link href={`/actions/${action.id}/budget`} prefetch={false}>
                      <Typeset>{action.title}</Typeset>
                    </Link>
                    {!action.budgeted && <span className="lead">Aucune dépense prévue</span>}
                  </th>
                  <td className="n">
                    <Amount cents={planned} />
                  </td>
                  <td className="n">
                    <Amount cents={actual} />
                  </td>
                  <td className="n">
                    <Amount cents={expected} />
                  </td>
                  <td className="n">
                    <Amount cents={gap} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Block>
  );
}
