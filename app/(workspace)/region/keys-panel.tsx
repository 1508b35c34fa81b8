import Link from "next/link";
import type { ReactNode } from "react";
import { KeyFigure } from "@/components/figures/key-figure";
import { StageBars } from "@/components/figures/stage-bars";
import { StateBar } from "@/components/figures/state-bar";
import { Trend } from "@/components/figures/trend";
import { Block } from "@/components/ui/block";
import type { Axis } from "@/db/enums";
import type { RegionalFigures } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { YearFigure } from "@/db/figures/years";
import { coverageOf, coverageWords, hasPlan, knownUntil } from "@/lib/figures/coverage";
import { figures as declared, type KeyKey } from "@/lib/figures/figures";
import { attendanceBasis, missingAttendance, prepareStates } from "@/lib/figures/keys";
import type { RegionLinks } from "@/lib/figures/links";
import {
  asidesOf,
  keyFigures,
  openOf,
  pastOf,
  rounded,
  totalOf,
  unitWords,
  written,
} from "@/lib/figures/read";
import { prepareYears } from "@/lib/figures/series";
import { formatShortDate } from "@/lib/french/format";

type Props = {
  figures: RegionalFigures;
  rows: Promise<TerritoryFigures[]>;
  years: Promise<YearFigure[]>;
  to: RegionLinks;
  period: { start: string; end: string };
  today: string;
  axis?: Axis;
};

function States({ actions }: Pick<RegionalFigures, "actions">) {
  const { segments, words } = prepareStates(actions);
  return (
    <div className="key-states">
      <StateBar segments={segments} />
      <p className="vs">{words}</p>
    </div>
  );
}

/** What is drawn of one figure beside what is drawn of all. */
const drawings: Partial<Record<KeyKey, (figures: RegionalFigures) => ReactNode>> = {
  done: ({ actions }) => <States actions={actions} />,
  events: ({ events }) => <p className="vs">{missingAttendance(events)}</p>,
  projects: ({ stages }) => <StageBars stages={stages} />,
};

const bases: Partial<Record<KeyKey, (figures: RegionalFigures) => string>> = {
  events: ({ events }) => attendanceBasis(events),
};

/** The caption of its past: « ETP créés constatés, par année ». */
const captionOf = (key: KeyKey) => `${declared[key].exported}, par année`;

export async function KeysPanel({ figures, rows, years, to, period, today, axis }: Props) {
  const [territories, yearly] = await Promise.all([rows, years]);
  const now = `au ${formatShortDate(today, "")}`;
  const until = `au ${knownUntil(period, today)}`;
  const missing = hasPlan(territories) ? undefined : "n.\u00a0a.";
  return (
    <Block title="Chiffres clés" className="c12">
      <div className="keys">
        {keyFigures.map((key) => {
          const href = openOf(key, to);
          const past = pastOf(key);
          return (
            <KeyFigure
              key={key}
              label={declared[key].label}
              basis={bases[key]?.(figures) ?? declared[key].key.basis}
              value={written(key, totalOf(territories, figures.totals, key))}
              missing={missing}
              unit={unitWords(key, figures.totals)}
              href={href}
              coverage={coverageWords(coverageOf(territories, key))}
              date={past ? until : now}
            >
              {past && (
                <Trend caption={captionOf(key)} bars={prepareYears(yearly, past, rounded)} href={href} />
              )}
              {drawings[key]?.(figures)}
              {asidesOf(key, figures.totals).map((aside) => (
                <p key={aside.key} className="vs">
                  <Link href={openOf(aside.key, to)} prefetch={false}>
                    {aside.words}
                  </Link>
                </p>
              ))}
            </KeyFigure>
          );
        })}
      </div>
      <p className="note cover">
        Au-dessus des colonnes, les ETP sont arrondis à l’unité. Hachures&nbsp;: année non collectée.
        ETP&nbsp;: équivalent temps plein.
        {axis &&
          " Les emplois déclarés par une structure, sans action ni projet, sont comptés à part, sans axe."}
      </p>
    </Block>
  );
}
