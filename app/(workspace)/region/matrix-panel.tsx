import Link from "next/link";
import { MatrixLegend, MatrixLines, MatrixTotals } from "@/components/figures/matrix-lines";
import { DataTable } from "@/components/table/data-table";
import { TableFrame } from "@/components/table/table-frame";
import { Block } from "@/components/ui/block";
import { DownloadMenu } from "@/components/ui/download-menu";
import { Empty } from "@/components/ui/empty";
import type { RegionalFigures } from "@/db/figures/regional";
import type { TerritoryFigures } from "@/db/figures/territories";
import { matrixAlertLabel } from "@/lib/figures/alerts";
import type { RegionLinks } from "@/lib/figures/links";
import {
  excessNote,
  hasAlert,
  matrixLines,
  prepareMatrix,
  sortMatrix,
  territoriesTitle,
} from "@/lib/figures/matrix";
import { prepareAxisBars } from "@/lib/figures/series";
import { formatCount, formatDate } from "@/lib/french/format";
import { href, sortAsked, sortParam } from "@/lib/kernel/search-params";
import { matrixColumns, matrixFigures, matrixTotals } from "./columns";
import type { RegionParams } from "./search-params";

type Props = {
  figures: RegionalFigures;
  rows: Promise<TerritoryFigures[]>;
  to: RegionLinks;
  asked: RegionParams;
  year: number;
  /** Last known day of the period. */
  day: string;
  today: string;
};

export async function MatrixPanel({ figures, rows, to, asked, year, day, today }: Props) {
  const all = prepareMatrix(await rows, day);
  const { alerte, tri, ...others } = asked;
  const sort = sortAsked(tri, { key: "retard", direction: "desc" });
  const shown = sortMatrix(alerte ? all.filter((row) => hasAlert(row, alerte, today)) : all, sort);
  const bars = prepareAxisBars(figures.actions, asked.axe);
  const axesShown = bars.map(({ axis }) => axis);
  const lines = matrixLines(shown, axesShown, today);
  const { totals } = figures;
  const note = excessNote(all, { actions: totals.actions ?? 0, events: totals.events ?? 0 });
  const territories = all.filter(({ kind }) => kind !== "region").length;
  return (
    <Block
      title={alerte ? matrixAlertLabel(alerte) : territoriesTitle(territories)}
      className="c12 wide"
      id="territoires"
      tools={<DownloadMenu href={href("/region/export", asked)} />}
      lede={
        alerte ? (
          <>
            {formatCount(shown.length, "territoire")}.{" "}
            <Link href={`${href("/region", { ...others, tri })}#territoires`} prefetch={false}>
              Revenir à tous les territoires
            </Link>
          </>
        ) : (
          `Une maille est une action. Actions au ${formatDate(today)}\u00a0; événements et ETP constatés de l’année ${year}\u00a0; projets suivis à ce jour. Mise à jour\u00a0: le dernier geste du territoire, quel qu’il soit.`
        )
      }
    >
      <MatrixLegend />
      {shown.length === 0 ? (
        <Empty>Aucun territoire ne répond à ces filtres.</Empty>
      ) : (
        <TableFrame label="Les territoires">
          <DataTable
            className="matrix"
            caption="Les territoires&nbsp;: plan, actions par axe, événements, ETP, projets et dernière mise à jour"
            columns={matrixColumns(axesShown)}
            rows={lines}
            rowKey={(line) => line.slug}
            body={<MatrixLines lines={lines} columns={matrixFigures(to)} />}
            sort={sort}
            hrefFor={(next) => `${href("/region", { ...asked, tri: sortParam(next) })}#territoires`}
            totals={alerte ? undefined : <MatrixTotals totals={matrixTotals(all, figures, bars, to)} />}
          />
        </TableFrame>
      )}
      {!alerte && note && <p className="note">{note}</p>}
      {asked.constant && (
        <p className="note">
          À périmètre constant&nbsp;: un territoire réuni à un autre est compté dans la ligne de celui qui lui
          succède au {formatDate(today)}. Celui qui a été scindé garde la sienne. Les totaux ne changent pas.
        </p>
      )}
    </Block>
  );
}
