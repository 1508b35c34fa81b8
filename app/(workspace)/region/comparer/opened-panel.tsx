import { ChangeLine } from "@/components/snapshots/change-lists";
import { SnapshotRows } from "@/components/snapshots/rows-table";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { formatCount } from "@/lib/french/format";
import { listId } from "@/lib/kernel/search-params";
import type { ChangeName, Comparison } from "@/lib/snapshots/compare";
import { type FigureName, rowsOf, snapshotFigures, totalOf } from "@/lib/snapshots/figures";
import type { readRegionCompared } from "@/lib/snapshots/region";
import { changeLabels } from "@/lib/snapshots/sentence";

type Props = {
  asked: {
    territoire?: string | undefined;
    changement?: ChangeName | undefined;
    figure?: FigureName | undefined;
    cote?: "avant" | "apres" | undefined;
  };
  compared: Awaited<ReturnType<typeof readRegionCompared>>;
  changes: Comparison["changes"];
};

/** The rows of what was opened: a kind of change, of the Région or of one territory, or a figure of one of the two days. */
export function OpenedPanel({ asked, compared, changes }: Props) {
  const { plans, before, after, first, second } = compared;
  const names = new Map(plans.map(({ territoryId, territory }) => [territoryId, territory]));
  const place = plans.find(({ slug }) => slug === asked.territoire);
  if (asked.changement) {
    const name = asked.changement;
    const pairs = changes[name].filter(
      ({ before: was, after: is }) => !asked.territoire || (is ?? was)?.territoryId === place?.territoryId,
    );
    return (
      <Block
        title={`${changeLabels[name]}${place ? `, ${place.territory}` : ""}`}
        id={`ouvert-${name}`}
        sub={formatCount(pairs.length, "action")}
      >
        {pairs.length === 0 ? (
          <Empty>Aucune action n’a changé ainsi.</Empty>
        ) : (
          <ul className="changes">
            {pairs.map((pair) => (
              <ChangeLine
                key={pair.actionId}
                pair={pair}
                name={name}
                place={place ? undefined : names.get((pair.after ?? pair.before)?.territoryId ?? "")}
              />
            ))}
          </ul>
        )}
      </Block>
    );
  }
  if (!asked.figure) return null;
  const [rows, day] = asked.cote === "avant" ? ([before, first] as const) : ([after, second] as const);
  const kept = rowsOf(asked.figure, rows);
  return (
    <Block title={snapshotFigures[asked.figure].label} id={`ouvert-${listId}`}>
      <SnapshotRows
        rows={kept}
        figure={asked.figure}
        total={totalOf(asked.figure, rows)}
        day={day}
        territories={names}
      />
    </Block>
  );
}
