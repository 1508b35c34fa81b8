import Link from "next/link";
import { TableFrame } from "@/components/table/table-frame";
import { Typeset } from "@/components/ui/typeset";
import { type MoneyGroup, type MoneyRow, type SumName, sumLabels } from "@/lib/actions/money/groups";
import { sharePercent } from "@/lib/actions/money/sentences";
import { Amount } from "./amount";

const ofLines = ["planned", "actual"] as const;
const ofFundings = ["requested", "granted", "committed", "paid"] as const;

/** What each grouping says: expenses have no funder, fundings no section. */
const columnsOf: Record<MoneyGroup["name"], readonly SumName[]> = {
  territoire: [...ofLines, ...ofFundings],
  axe: [...ofLines, ...ofFundings],
  periode: [...ofLines, ...ofFundings],
  section: ofLines,
  statut: ofFundings,
  financeur: [...ofFundings, "expected"],
};

/** An amount that opens the rows that it is the total of. */
function Sum({ row, name }: { row: MoneyRow; name: SumName }) {
  const href = name === "planned" || name === "actual" ? row.lines : row.fundings;
  if (row[name] === null || !href) return <Amount cents={row[name]} />;
  return (
    <Link href={href} prefetch={false}>
      <Amount cents={row[name]} />
    </Link>
  );
}

type Props = { group: MoneyGroup; whole: MoneyRow };

/** Money by one grouping, each figure opening its rows, and the whole under a rule. */
export function MoneyTable({ group: { name, header, rows }, whole }: Props) {
  const columns = columnsOf[name];
  const shared = name === "financeur";
  return (
    <TableFrame label={header}>
      <table className="t">
        <caption className="vh">{header}</caption>
        <thead>
          <tr>
            <th scope="col">{header.replace("Par ", "").replace(/^./u, (first) => first.toUpperCase())}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="n">
                {sumLabels[column]}
              </th>
            ))}
            {shared && (
              <th scope="col" className="n">
                Part
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <Typeset>{row.label}</Typeset>
              </th>
              {columns.map((column) => (
                <td key={column} className="n">
                  <Sum row={row} name={column} />
                </td>
              ))}
              {shared && <td className="n">{row.share !== null && sharePercent(row.share)}</td>}
            </tr>
          ))}
        </tbody>
        {rows.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{whole.label}</th>
              {columns.map((column) => (
                <td key={column} className="n">
                  <Sum row={whole} name={column} />
                </td>
              ))}
              {shared && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </TableFrame>
  );
}
