import type { ReactNode } from "react";
import { KeyFigure } from "@/components/figures/key-figure";
import { StageBars } from "@/components/figures/stage-bars";
import { StateBar } from "@/components/figures/state-bar";
import { Block } from "@/components/ui/block";
import type { RegionalFigures } from "@/db/figures/regional";
import { missingWords } from "@/lib/figures/coverage";
import { figures as declared, type KeyKey } from "@/lib/figures/figures";
import { attendanceWords, prepareStates } from "@/lib/figures/keys";
import type { RegionLinks } from "@/lib/figures/links";
import type { MatrixRow } from "@/lib/figures/matrix";
import { asidesOf, keyFigures, openOf, unitWords, written } from "@/lib/figures/read";
import { knownWords } from "@/lib/figures/territories/sheet";

type Props = {
  figures: RegionalFigures;
  row: MatrixRow;
  to: RegionLinks;
  year: number /** The day to which it is known. */;
  date: string;
};

/** What is drawn of one figure, in place of what is told beside it. */
const drawings: Partial<Record<KeyKey, (figures: RegionalFigures, row: MatrixRow) => ReactNode>> = {
  done: ({ actions }) => {
    const { segments, words } = prepareStates(actions);
    return (
      <div className="key-states">
        <StateBar segments={segments} />
        <p className="vs">{words}</p>
      </div>
    );
  },
  events: ({ events }, row) => row.events !== null && <p className="vs">{attendanceWords(events)}</p>,
  projects: ({ stages }) => <StageBars stages={stages} />,
};

function Aside({ of, figures: { totals } }: { of: KeyKey } & Pick<Props, "figures">) {
  const words = asidesOf(of, totals).map((aside) => aside.words);
  return <p className="vs">{words.length > 0 && words.join(", ")}</p>;
}

export function KeysPanel({ figures, row, to, year, date }: Props) {
  return (
    <Block title={`Chiffres clés, ${year}`} className="c12">
      <div className="keys">
        {keyFigures.map((key) => (
          <KeyFigure
            key={key}
            label={declared[key].label}
            basis={declared[key].key.alone}
            value={written(key, row[key])}
            missing={missingWords(row)}
            unit={unitWords(key, figures.totals)}
            href={openOf(key, to)}
            coverage={knownWords(row[key], row)}
            date={`au ${date}`}
          >
            {drawings[key]?.(figures, row) ?? <Aside of={key} figures={figures} />}
          </KeyFigure>
        ))}
      </div>
    </Block>
  );
}
