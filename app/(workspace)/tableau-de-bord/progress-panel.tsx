import Link from "next/link";
import { AxisTag } from "@/components/actions/axis-tag";
import { ActionTile } from "@/components/actions/tile";
import { TileLegend } from "@/components/actions/tile-legend";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { AxisProgress } from "@/lib/home/progress";

type Props = { planId: string; progress: readonly AxisProgress[]; sentence: string };

/** The plan, one square for one action. */
export function ProgressPanel({ planId, progress, sentence }: Props) {
  return (
    <Block
      title="Avancement du plan par axe"
      className="c12"
      tools={
        <Link href={`/plans/${planId}`} prefetch={false}>
          Ouvrir le plan
        </Link>
      }
      lede={sentence && `${sentence} Une case est une action\u00a0; elle s’ouvre.`}
    >
      {sentence === "" ? (
        <Empty
          gesture={
            <Link href="/actions/nouvelle" prefetch={false}>
              Écrire la première action
            </Link>
          }
        >
          Ce plan n’a pas encore d’action.
        </Empty>
      ) : (
        <>
          <div>
            {progress.map(({ axis, tiles, summary, alert, next }) => (
              <div key={axis} className="prog-row">
                <div>
                  <AxisTag axis={axis} />
                  <p className="sub">
                    {summary}
                    {alert && (
                      <>
                        {"\u00a0; "}
                        <span className="alert-text">{alert}</span>
                      </>
                    )}
                  </p>
                </div>
                <ul className="tiles">
                  {tiles.map((tile) => (
                    <li key={tile.id}>
                      <ActionTile tile={tile} />
                    </li>
                  ))}
                </ul>
                {next && (
                  <p className="next">
                    <span>Prochaine échéance</span>
                    {next.code}, {next.when}
                  </p>
                )}
              </div>
            ))}
          </div>
          <TileLegend />
        </>
      )}
    </Block>
  );
}
