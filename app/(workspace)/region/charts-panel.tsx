import { ChartFigure } from "@/components/charts/chart-figure";
import { AxisBars } from "@/components/figures/axis-bars";
import { AxisTable } from "@/components/figures/axis-table";
import { MonthBars } from "@/components/figures/month-bars";
import { TableFrame } from "@/components/table/table-frame";
import { Typeset } from "@/components/ui/typeset";
import type { RegionalFigures } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import { coverageOf, coverageWords } from "@/lib/figures/coverage";
import { attendanceWords } from "@/lib/figures/keys";
import type { RegionLinks } from "@/lib/figures/links";
import { axisValues, countActions, prepareAxisBars, prepareMonths } from "@/lib/figures/series";
import { capitalised } from "@/lib/french/capitals";
import { formatCount, formatDate } from "@/lib/french/format";
import { monthsBegun } from "@/lib/french/period";
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
  const models = prepareAxisBars(figures.actions, asked.axe).map((bar) => ({
    axis: bar.axis,
    values: axisValues(bar),
    max: bar.max,
    href: to.actions({ axe: bar.axis }),
  }));
  const totals = countActions(figures.actions);
  const months = prepareMonths(figures.months);
  const held = figures.totals.events;
  return (
    <>
      <ChartFigure
        title="Actions par axe et par état"
        className="c6"
        csv={to.actionsCsv()}
        table={
          <TableFrame label="Actions par axe et par état" hint={false}>
            <AxisTable bars={models} totals={axisValues(totals)} href={to.actions()} />
          </TableFrame>
        }
        cover={
          <>
            <b>{formatCount(totals.total, "action")}</b>, {coverageWords(coverageOf(territories, "actions"))},
            au <Typeset>{formatDate(today)}</Typeset>. Une action partagée compte une fois.
          </>
        }
      >
        <div className="view-chart">
          <AxisBars bars={models} />
        </div>
      </ChartFigure>
      <ChartFigure
        title={`Événements par mois, ${year}`}
        className="c6"
        csv={to.eventsCsv({ situation: "held" })}
        table={
          <MonthTablePanel
            model={months}
            held={held}
            ofOperation={figures.events.ofOperation}
            year={year}
            begun={monthsBegun(year, today)}
            to={to}
          />
        }
        cover={
          <>
            <b>{held === null ? "Aucun événement enregistré" : formatCount(held, "événement")}</b>,{" "}
            {coverageWords(coverageOf(territories, "events"))}. {capitalised(attendanceWords(figures.events))}
            . Un événement co-organisé compte une fois.
          </>
        }
      >
        <div className="view-chart">
          <MonthBars
            model={months}
            year={year}
            begun={monthsBegun(year, today)}
            href={to.events({ situation: "held" })}
          />
        </div>
      </ChartFigure>
    </>
  );
}
