import { AxisTag } from "@/components/actions/axis-tag";
import { MailleLegend } from "@/components/actions/maille-legend";
import { Mailles } from "@/components/actions/mailles";
import { Figure } from "@/components/figures/figure";
import { Block } from "@/components/ui/block";
import { axes } from "@/db/enums";
import { marksLabel } from "@/lib/actions/states";
import type { RegionLinks } from "@/lib/figures/links";
import type { MatrixRow } from "@/lib/figures/matrix";

/** One mesh for one action, by axis; the number opens the list. */
export function AxesPanel({ row, to }: { row: MatrixRow; to: RegionLinks }) {
  const planned = row.actions !== null;
  return (
    <Block title="Actions par axe" sub="Une maille est une action. Une action partagée compte ici aussi.">
      {axes.map((axis) => (
        <div key={axis} className="ax-row">
          <AxisTag axis={axis} />
          <div className="ax-mailles">
            {row.marks[axis].length === 0 ? (
              <span className="cover">
                {planned ? "Aucune action sur cet axe." : "Sans plan en vigueur."}
              </span>
            ) : (
              <Mailles marks={row.marks[axis]} label={marksLabel(row.marks[axis])} />
            )}
          </div>
          <span className="ax-n">
            <Figure
              value={planned ? row.marks[axis].length : null}
              expected={false}
              href={to.actions({ axe: axis })}
            />
          </span>
        </div>
      ))}
      <MailleLegend />
    </Block>
  );
}
