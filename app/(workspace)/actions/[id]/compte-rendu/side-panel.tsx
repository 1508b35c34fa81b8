import { Amount } from "@/components/actions/amount";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { typeset } from "@/components/ui/typeset";
import type { Measured, Side } from "@/lib/actions/budget/report";
import { formatPercent } from "@/lib/french/format";

type Props = {
  title: string;
  side: Side;
  /** More than one year stands there: each row says its own. */
  years: boolean;
  empty: string;
};

function Measures({ forecast, actual, percent }: Measured) {
  return (
    <>
      <td className="n">
        <Amount cents={forecast} />
      </td>
      <td className="n">
        <Amount cents={actual} />
      </td>
      <td className="n">
        {percent === null ? (
          <span className="miss">
            —<span className="vh">non calculée</span>
          </span>
        ) : (
          formatPercent(percent)
        )}
      </td>
    </>
  );
}

/** One side of the report: each heading with what it is made of, then its total. */
export function SidePanel({ title, side, years, empty }: Props) {
  return (
    <Block title={title}>
      {side.headings.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <TableFrame label={title}>
          <table className="t report-t">
            <caption className="vh">{title}, par poste</caption>
            <thead>
              <tr>
                <th scope="col">Poste</th>
                <th scope="col" className="n">
                  Prévision
                </th>
                <th scope="col" className="n">
                  Réalisation
                </th>
                <th scope="col" className="n">
                  %
                </th>
                <th scope="col">Explication de l’écart</th>
              </tr>
            </thead>
            {side.headings.map(({ label, items, ...measured }) => (
              <tbody key={label}>
                <tr className="sum">
                  <th scope="rowgroup">{label}</th>
                  <Measures {...measured} />
                  <td />
                </tr>
                {items.map((item) => (
                  <tr key={item.id}>
                    <th scope="row" className="part">
                      {item.label}
                      {years && `, ${item.year}`}
                    </th>
                    <Measures {...item} />
                    <td>{typeset(item.explanation)}</td>
                  </tr>
                ))}
              </tbody>
            ))}
            <tfoot>
              <tr>
                <th scope="row">Total</th>
                <Measures {...side} />
                <td />
              </tr>
            </tfoot>
          </table>
        </TableFrame>
      )}
    </Block>
  );
}
