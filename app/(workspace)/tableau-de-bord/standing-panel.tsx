import Link from "next/link";
import { AxisTag } from "@/components/actions/axis-tag";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Icon } from "@/components/ui/icon";
import { typeset } from "@/components/ui/typeset";
import type { AxisFigure } from "@/db/figures/regional";
import { axisTinyLabels } from "@/lib/actions/axes";
import type { RegionLinks } from "@/lib/figures/links";
import { countActions, prepareAxisBars } from "@/lib/figures/series";
import { formatNumber } from "@/lib/french/format";
import type { Standing } from "@/lib/synthesis/standing";

type Props = {
  standing: readonly Standing[];
  actions: readonly AxisFigure[];
  whole: boolean;
  to: RegionLinks;
};

function Count({ value, href, hot }: { value: number; href: string; hot?: boolean }) {
  return (
    <td className={hot && value > 0 ? "n hot" : "n"}>
      {value === 0 ? (
        <span className="zero">0</span>
      ) : (
        <Link href={href} prefetch={false}>
          {formatNumber(value)}
        </Link>
      )}
    </td>
  );
}

/** What moves and what sticks, then the actions by axis: the same rows as the lists that the numbers open. */
export function StandingPanel({ standing, actions, whole, to }: Props) {
  const total = countActions(actions);
  return (
    <Block title="Ce qui avance, ce qui coince" className="c5">
      {standing.length === 0 ? (
        <Empty>Rien à signaler.</Empty>
      ) : (
        <ul className="plusmoins">
          {standing.map(({ key, good, name, href, text }) => (
            <li key={key} className={good ? undefined : "al"}>
              <Icon name={good ? "full" : "clock"} />
              <p>
                <Link href={href} prefetch={false}>
                  <b>{name}</b>
                </Link>
                {typeset(`\u00a0: ${text}.`)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <table className="t">
        <caption className="vh">Actions par axe</caption>
        <thead>
          <tr>
            <th scope="col">Axe</th>
            <th scope="col" className="n">
              Actions
            </th>
            <th scope="col" className="n">
              Réalisées
            </th>
            <th scope="col" className="n">
              En retard
            </th>
          </tr>
        </thead>
        <tbody>
          {prepareAxisBars(actions).map(({ axis, total: all, done, late }) => (
            <tr key={axis}>
              <th scope="row">
                <AxisTag axis={axis} name={axisTinyLabels[axis]} />
              </th>
              <Count value={all} href={to.actions({ axe: axis })} />
              <Count value={done} href={to.actions({ axe: axis, etat: "done" })} />
              <Count value={late} href={to.actions({ axe: axis, retard: "oui" })} hot />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{whole ? "Région" : "Ensemble"}</th>
            <Count value={total.total} href={to.actions()} />
            <Count value={total.done} href={to.actions({ etat: "done" })} />
            <Count value={total.late} href={to.actions({ retard: "oui" })} hot />
          </tr>
        </tfoot>
      </table>
    </Block>
  );
}
