import Link from "next/link";
import { ChartFigure } from "@/components/charts/chart-figure";
import { LazyChart } from "@/components/charts/lazy-chart";
import { AxisTag } from "@/components/domain/axis-tag";
import type { RegionalFigures } from "@/db/queries/regional-figures";
import type { TerritoryFigures } from "@/db/queries/territory-figures";
import { capitalised, formatCount, formatDate, formatNumber } from "@/lib/format";
import { monthsBegun } from "@/lib/period";
import { coverageOf, coverageWords, heldOf } from "@/lib/regions/coverage";
import { attendanceWords } from "@/lib/regions/keys";
import type { RegionLinks } from "@/lib/regions/links";
import { actionsOf } from "@/lib/regions/map-figures";
import { capitalMonth } from "@/lib/regions/matrix";
import {
  axisModel,
  besideMonth,
  countActions,
  operationPeak,
  prepareAxisBars,
  prepareMonths,
} from "@/lib/regions/series";
import { AxisTablePanel } from "./axis-table-panel";
import { MonthTablePanel } from "./month-table-panel";
import type { RegionParams } from "./search-params";

type Props = {
  figures: RegionalFigures;
  rows: Promise<TerritoryFigures[]>;
  to: RegionLinks;
  asked: RegionParams;
  year: number;
  today: string;
};

export async function ChartsPanel({ figures, rows, to, asked, year, today }: Props) {
  const territories = await rows;
  const bars = prepareAxisBars(figures.actions, asked.axe);
  const totals = countActions(figures.actions);
  const months = prepareMonths(figures.months);
  const held = heldOf(figures.events);
  const peak = operationPeak(months);
  return (
    <>
      <ChartFigure
        title="Actions par axe et par état"
        className="c6"
        csv={to.actionsCsv()}
        table={<AxisTablePanel bars={bars} totals={totals} to={to} />}
        cover={
          <>
            <b>{formatCount(totals.total, "action")}</b>, {coverageWords(coverageOf(territories, actionsOf))},
            au {formatDate(today)}. Une action partagée compte une fois.
          </>
        }
      >
        <div className="view-chart">
          <ul className="legend">
            <li>
              <i className="sw m-done" />
              Réalisée
            </li>
            <li>
              <i className="sw m-prog" />
              En cours
            </li>
            <li>
              <i className="sw m-hold" />
              En pause
            </li>
            <li>
              <i className="sw m-plan" />À venir
            </li>
            {totals.cancelled > 0 && (
              <li>
                <i className="sw m-cancel" />
                Abandonnée
              </li>
            )}
            <li>
              <i className="sw m-late" />
              dont en retard
            </li>
          </ul>
          {bars.map((bar) => (
            <div key={bar.axis} className="ax-row">
              <AxisTag axis={bar.axis} />
              <div className="ax-bar">
                <LazyChart kind="axis" model={axisModel(bar)} label={bar.label} height="2.875rem" />
              </div>
              <Link className="ax-n" href={to.actions({ axe: bar.axis })} prefetch={false}>
                {formatNumber(bar.total)}
              </Link>
            </div>
          ))}
        </div>
      </ChartFigure>
      <ChartFigure
        title={`Événements par mois, ${year}`}
        className="c6"
        csv={to.eventsCsv({ situation: "held" })}
        table={
          <MonthTablePanel model={months} held={held} year={year} begun={monthsBegun(year, today)} to={to} />
        }
        cover={
          <>
            <b>{held === null ? "Aucun événement enregistré" : formatCount(held, "événement")}</b>,{" "}
            {coverageWords(coverageOf(territories, (row) => row.events))}.{" "}
            {capitalised(attendanceWords(figures.events))}. Un événement co-organisé compte une fois.
          </>
        }
      >
        <div className="view-chart">
          <ul className="legend">
            <li>
              <i className="sw c-dark" />
              Mois de l’ESS
            </li>
            <li>
              <i className="sw c-mid" />
              Autres événements tenus
            </li>
          </ul>
          <div className="rel months">
            <LazyChart
              kind="months"
              model={months}
              label={`Événements tenus par mois en ${year}`}
              height="16.375rem"
            />
            {peak && (
              <p className="anno" style={besideMonth(peak.month)}>
                <b>{capitalMonth(peak.month)}, Mois de l’ESS</b>
                {formatCount(peak.operation, "événement")} sur {formatNumber(peak.held)}
              </p>
            )}
          </div>
        </div>
      </ChartFigure>
    </>
  );
}
