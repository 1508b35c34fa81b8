import Link from "next/link";
import { AxisTag } from "@/components/actions/axis-tag";
import { MailleLegend } from "@/components/actions/maille-legend";
import { Mailles } from "@/components/actions/mailles";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { axes } from "@/db/enums";
import type { TerritoryFigures } from "@/db/figures/territories";
import { marksLabel } from "@/lib/actions/states";
import type { RegionLinks } from "@/lib/figures/links";
import { prepareMatrix } from "@/lib/figures/matrix";

type Props = { rows: readonly TerritoryFigures[]; day: string; to: RegionLinks };

/** In place of the Région's map: the actions of the perimeter, one square each. */
export function MeshPanel({ rows, day, to }: Props) {
  const matrix = prepareMatrix(rows, day);
  return (
    <Block title="Les actions, une par une" className="c7">
      {matrix.map(({ slug, name, actions, planYear, marks }) => (
        <div key={slug} className="s-mesh">
          <h3>
            <Link href={to.territory(slug)} prefetch={false}>
              {name}
            </Link>
            {planYear && <span className="cover"> {planYear}</span>}
          </h3>
          {actions ? (
            <ul>
              {axes.map((axis) => (
                <li key={axis}>
                  <AxisTag axis={axis} />
                  {marks[axis].length === 0 ? (
                    <span className="maille-none">aucune action</span>
                  ) : (
                    <Mailles marks={marks[axis]} label={marksLabel(marks[axis])} size={20} />
                  )}
                </li>
              ))}
            </ul>
          ) : (
            <Empty>Aucun plan n’y est en vigueur en {day.slice(0, 4)}.</Empty>
          )}
        </div>
      ))}
      <MailleLegend />
    </Block>
  );
}
