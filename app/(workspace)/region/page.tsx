import Link from "next/link";
import { type ReactNode, Suspense } from "react";
import { NoTerritory } from "@/components/territories/no-territory";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { PanelBoundary } from "@/components/ui/panel-boundary";
import { listDueForRegion } from "@/db/decisions/reads";
import { getRegionalAlerts } from "@/db/figures/alerts";
import { getRegionalFigures } from "@/db/figures/regional";
import { listTerritoryFigures } from "@/db/figures/territories";
import { listYearFigures } from "@/db/figures/years";
import { getRegionMap } from "@/db/maps/reads";
import { listAwaitingPlans } from "@/db/plans/waiting";
import { askTogether } from "@/db/scope";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireRegionReader, settlesSomewhere } from "@/lib/auth/viewer";
import { dayRead } from "@/lib/figures/coverage";
import { leadWords } from "@/lib/figures/keys";
import { linksOf } from "@/lib/figures/links";
import type { MatrixAlert } from "@/lib/figures/matrix";
import { countActions } from "@/lib/figures/series";
import { formatCount, formatDate } from "@/lib/french/format";
import { yearOf } from "@/lib/french/period";
import { href, readParams } from "@/lib/kernel/search-params";
import { AlertsPanel } from "./alerts-panel";
import { ChartsPanel } from "./charts-panel";
import { FiltersPanel } from "./filters-panel";
import { JobsPanel } from "./jobs-panel";
import { KeysPanel } from "./keys-panel";
import { MapPanel } from "./map-panel";
import { MatrixPanel } from "./matrix-panel";
import { regionFilters, regionParams, sharedUrl, yearAsked } from "./search-params";

export const generateMetadata = titled("La région", requireRegionReader);

type Props = { searchParams: Promise<Record<string, string | string[]>> };

/** A part of the page that comes when it is ready, in a place of its own, and fails alone. */
function Part({ children, place }: { children: ReactNode; place: string }) {
  return (
    <PanelBoundary className={place}>
      <Suspense fallback={<div className={`block on-its-way ${place}`} />}>{children}</Suspense>
    </PanelBoundary>
  );
}

export default async function RegionPage({ searchParams }: Props) {
  const { scope, today, memberships } = await requireRegionReader();
  const { asked: params, refused } = readParams(regionParams, await searchParams);
  const filters = regionFilters(params, today);
  const year = yearAsked(params, today);
  // Two transactions: what the head waits for, and what comes after it, part by part.
  const head = askTogether(scope, {
    places: (on) => listPlaces(scope, on),
    figures: (on) => getRegionalFigures(scope, filters, today, on),
  });
  const { rows, alerts, waiting, due, years, map } = askTogether(scope, {
    rows: (on) => listTerritoryFigures(scope, filters, today, on),
    alerts: (on) => getRegionalAlerts(scope, filters, today, on),
    waiting: (on) => listAwaitingPlans(scope, filters, today, on),
    due: (on) => listDueForRegion(scope, today, filters, on),
    years: (on) => listYearFigures(scope, filters, year, today, on),
    map: (on) => getRegionMap(scope, today, on),
  });
  const [figures, { territories, departements }] = await Promise.all([head.figures, head.places]);
  const name = memberships.find(({ regionId }) => scope.regions.includes(regionId))?.regionName;
  if (territories.every(({ kind }) => kind === "region"))
    return (
      <>
        <PageHead title="La région" crumbs={[{ label: name ?? "Région" }]} />
        <NoTerritory settles={settlesSomewhere(scope)} />
      </>
    );
  const to = linksOf(sharedUrl(params, today));
  const counts = countActions(figures.actions);
  const lead = leadWords(counts, year, year === yearOf(today));
  const matrixHref = (alerte: MatrixAlert) => `${href("/region", { ...params, alerte })}#territoires`;
  const kept = territories.filter(
    ({ kind, departement }) =>
      kind !== "region" && (!params.departement || departement === params.departement),
  );
  const shared = { figures, rows, to, today };
  const day = dayRead(filters.period, today);
  return (
    <div className="p-region">
      <PageHead
        title={year === yearOf(today) ? `La région au ${formatDate(today)}` : `La région en ${year}`}
        crumbs={[
          { label: name ?? "Région" },
          { label: params.constant ? "À périmètre constant" : formatCount(kept.length, "territoire") },
        ]}
      >
        <Lede>
          {counts.total === 0 ? (
            `Aucune action dans un plan en vigueur en ${year}.`
          ) : (
            <>
              Sur <b>{lead.total}</b>
              {lead.done}
              {lead.late ? (
                <Link className="al" href={to.actions({ retard: "oui" })} prefetch={false}>
                  {lead.late}
                </Link>
              ) : (
                "aucune n’est en retard"
              )}
              {". "}
              {lead.blocked && (
                <Link href={to.actions({ blocage: "oui" })} prefetch={false}>
                  {lead.blocked}
                </Link>
              )}
              {lead.awaiting && (
                <>
                  {lead.link}
                  <Link href={to.actions({ decision: "region" })} prefetch={false}>
                    {lead.awaiting}
                  </Link>
                </>
              )}
              {lead.blocked && "."}
            </>
          )}
        </Lede>
      </PageHead>
      <RefusedFilters refused={refused} asked={params} places={{ territories, departements }} />
      <FiltersPanel asked={params} places={{ territories, departements }} today={today} />
      <div className="grid">
        <Part place="c12">
          <AlertsPanel
            alerts={alerts}
            waiting={waiting}
            due={due}
            rows={rows}
            to={to}
            matrixHref={matrixHref}
            current={params.alerte}
            axis={filters.axis}
            otherYear={year !== yearOf(today)}
            today={today}
          />
        </Part>
        <Part place="c12">
          <KeysPanel {...shared} years={years} period={filters.period} axis={filters.axis} />
        </Part>
        <Part place="c12">
          <ChartsPanel {...shared} asked={params} year={year} />
        </Part>
        <Part place="c7">
          <MapPanel
            rows={rows}
            map={map}
            figure={params.carte ?? "emplois"}
            csv={href("/region/export", params)}
            year={year}
          />
        </Part>
        <Part place="c5">
          <JobsPanel rows={rows} totals={figures.totals} to={to} year={year} />
        </Part>
        <Part place="c12">
          <MatrixPanel {...shared} asked={params} year={year} day={day} />
        </Part>
      </div>
    </div>
  );
}
