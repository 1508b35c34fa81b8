import Link from "next/link";
import { KeyFigure } from "@/components/figures/key-figure";
import { StageBars } from "@/components/figures/stage-bars";
import { StateBar } from "@/components/figures/state-bar";
import { Trend } from "@/components/figures/trend";
import { Block } from "@/components/ui/block";
import type { Axis } from "@/db/enums";
import type { RegionalFigures } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import type { YearFigure } from "@/db/figures/years";
import { coverageOf, coverageWords, hasPlan, heldOf, knownUntil, sumKnown } from "@/lib/figures/coverage";
import {
  attendanceBasis,
  forecastWords,
  missingAttendance,
  noAxisWords,
  prepareStates,
} from "@/lib/figures/keys";
import type { RegionLinks } from "@/lib/figures/links";
import { actionsOf } from "@/lib/figures/map-figures";
import { countActions, prepareYears } from "@/lib/figures/series";
import { formatFte, formatNumber, formatShortDate } from "@/lib/french/format";

type Props = {
  figures: RegionalFigures;
  rows: Promise<TerritoryFigures[]>;
  years: Promise<YearFigure[]>;
  to: RegionLinks;
  period: { start: string; end: string };
  today: string;
  axis?: Axis;
};

const words = (value: number | null) => (value === null ? null : formatFte(value));
/** Over a column there is room for whole FTE. */
const whole = (value: number) => formatNumber(Math.round(value));

export async function KeysPanel({ figures, rows, years, to, period, today, axis }: Props) {
  const [territories, past] = await Promise.all([rows, years]);
  const { events, jobs } = figures;
  const actions = countActions(figures.actions);
  const states = prepareStates(figures.actions);
  const cover = (of: (row: TerritoryFigures) => number | null) => coverageWords(coverageOf(territories, of));
  const now = `au ${formatShortDate(today, "")}`;
  const until = `au ${knownUntil(period, today)}`;
  const held = heldOf(events);
  const none = territories.every((row) => actionsOf(row) === null);
  const missing = hasPlan(territories) ? undefined : "n.\u00a0a.";
  const projects = sumKnown(figures.stages, (stage) => stage.projects);
  return (
    <Block title="Chiffres clés" className="c12">
      <div className="keys">
        <KeyFigure
          label="Actions réalisées"
          basis="des plans en vigueur dans l’année"
          value={none ? null : formatNumber(actions.done)}
          missing={"n.\u00a0a."}
          unit={`sur ${formatNumber(actions.total)}`}
          href={to.actions({ etat: "done" })}
          coverage={cover(actionsOf)}
          date={now}
        >
          <div className="key-states">
            <StateBar segments={states.segments} />
            <p className="vs">{states.words}</p>
          </div>
        </KeyFigure>
        <KeyFigure
          label="Événements tenus"
          basis={attendanceBasis(events)}
          value={held === null ? null : formatNumber(held)}
          missing={missing}
          href={to.events({ situation: "held" })}
          coverage={cover((row) => row.events)}
          date={until}
        >
          <Trend
            caption="Événements tenus, par année"
            bars={prepareYears(past, (year) => year.held, formatNumber)}
            href={to.events({ situation: "held" })}
          />
          <p className="vs">{missingAttendance(events)}</p>
        </KeyFigure>
        <KeyFigure
          label="ETP créés"
          basis="constatés, déclarés par les territoires"
          value={words(jobs.createdActual)}
          missing={missing}
          unit="ETP"
          href={to.jobs({ nature: "created", base: "actual" })}
          coverage={cover((row) => row.created)}
          date={until}
        >
          <Trend
            caption="ETP créés constatés, par année"
            bars={prepareYears(past, (year) => year.created, whole)}
            href={to.jobs({ nature: "created", base: "actual" })}
          />
          {jobs.createdOfNoAxis !== null && (
            <p className="vs">
              <Link href={to.jobs({ nature: "created", base: "actual", axe: "aucun" })} prefetch={false}>
                {noAxisWords(jobs.createdOfNoAxis)}
              </Link>
            </p>
          )}
          {jobs.createdForecast !== null && (
            <p className="vs">
              <Link href={to.jobs({ nature: "created", base: "forecast" })} prefetch={false}>
                {forecastWords(jobs.createdForecast)}
              </Link>
            </p>
          )}
        </KeyFigure>
        <KeyFigure
          label="ETP maintenus"
          basis="constatés, déclarés par les territoires"
          value={words(jobs.maintainedActual)}
          missing={missing}
          unit="ETP"
          href={to.jobs({ nature: "maintained", base: "actual" })}
          coverage={cover((row) => row.maintained)}
          date={until}
        >
          <Trend
            caption="ETP maintenus constatés, par année"
            bars={prepareYears(past, (year) => year.maintained, whole)}
            href={to.jobs({ nature: "maintained", base: "actual" })}
          />
          {jobs.maintainedOfNoAxis !== null && (
            <p className="vs">
              <Link href={to.jobs({ nature: "maintained", base: "actual", axe: "aucun" })} prefetch={false}>
                {noAxisWords(jobs.maintainedOfNoAxis)}
              </Link>
            </p>
          )}
          {jobs.maintainedForecast !== null && (
            <p className="vs">
              <Link href={to.jobs({ nature: "maintained", base: "forecast" })} prefetch={false}>
                {forecastWords(jobs.maintainedForecast)}
              </Link>
            </p>
          )}
        </KeyFigure>
        <KeyFigure
          label="Projets accompagnés"
          basis="par étape, de tous les axes, à ce jour"
          value={projects === null ? null : formatNumber(projects)}
          missing={missing}
          href={to.projects()}
          coverage={cover((row) => row.projects)}
          date={now}
        >
          <StageBars stages={figures.stages} />
        </KeyFigure>
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
