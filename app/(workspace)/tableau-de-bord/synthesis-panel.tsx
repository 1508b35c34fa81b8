import { notFound } from "next/navigation";
import { YearFilter } from "@/components/page/year-filter";
import { ButtonLink } from "@/components/ui/button-link";
import { Filters } from "@/components/ui/filters";
import { PageHead } from "@/components/ui/page-head";
import { PrintButton } from "@/components/ui/print-button";
import { monthOperation } from "@/db/figures/regional";
import { getRegionMap } from "@/db/maps/reads";
import { getSynthesis } from "@/db/synthesis/reads";
import { electedScope, type Viewer } from "@/lib/auth/viewer";
import { knownUntil } from "@/lib/figures/coverage";
import { linksOf } from "@/lib/figures/links";
import { formatDate, formatShortDate } from "@/lib/french/format";
import { yearRead } from "@/lib/french/period";
import type { ElectedPerimeter } from "@/lib/home/perimeters";
import { chipsOf } from "@/lib/kernel/chips";
import { prepareFigures, prepareSentences } from "@/lib/synthesis/figures";
import { compareAxes, compareTerritories } from "@/lib/synthesis/standing";
import { synthesisTitle } from "@/lib/synthesis/words";
import { DecisionsPanel } from "./decisions-panel";
import { FiguresPanel } from "./figures-panel";
import { MapPanel } from "./map-panel";
import { MeshPanel } from "./mesh-panel";
import { SaysPanel } from "./says-panel";
import { StandingPanel } from "./standing-panel";

type Props = {
  viewer: Viewer;
  perimeter: ElectedPerimeter;
  /** The reader is an agent too: the way back to their territory. */
  agent: boolean;
  /** The civil year asked. */
  periode?: string;
};

/** The page of an elected member: sentences, then four figures, then the detail; on paper it is one sheet. */
export async function SynthesisPanel({ viewer, perimeter, agent, periode }: Props) {
  const scope = electedScope(viewer) ?? notFound();
  const { today } = viewer;
  const { year, period, day, current } = yearRead(periode, today);
  const [only] = perimeter.territories.length === 1 ? perimeter.territories : [];
  const [synthesis, map] = await Promise.all([
    getSynthesis(scope, { territory: only?.slug, year, today }),
    perimeter.whole ? getRegionMap(scope, today) : null,
  ]);
  const { figures, territories, awaited, decided } = synthesis;
  const title = synthesisTitle(perimeter, territories);
  const asked = { vue: agent ? "synthese" : undefined, periode };
  const to = linksOf({ periode: String(year), territoire: only?.slug });
  const sentences = prepareSentences(synthesis, monthOperation);
  const date = knownUntil(period, today);
  return (
    <div className="p-synth">
      <PageHead
        title={current ? title : `${title}, en ${year}`}
        crumbs={[
          { label: perimeter.whole ? "Synthèse régionale" : "Synthèse" },
          {
            label: current
              ? formatDate(today)
              : `actions, décisions et projets dans leur état du ${formatDate(today)}`,
          },
        ]}
        tools={
          <>
            {agent && (
              <ButtonLink href="/tableau-de-bord" variant="quiet">
                Mon territoire
              </ButtonLink>
            )}
            <PrintButton />
          </>
        }
      />
      <div className="no-print">
        <Filters
          action="/tableau-de-bord"
          kept={agent ? { vue: "synthese" } : {}}
          chips={chipsOf("/tableau-de-bord", asked).filter(({ param }) => param === "periode")}
        >
          <YearFilter today={today} periode={periode} />
        </Filters>
      </div>
      <div className="grid">
        <SaysPanel sentences={sentences} year={year} current={current} to={to} />
        <DecisionsPanel {...{ awaited, decided, sentences, to, today }} whole={perimeter.whole} />
        <FiguresPanel
          actions={sentences.actions}
          figures={prepareFigures(synthesis, year, to)}
          date={date}
          today={formatShortDate(today, "")}
        />
        {map?.why === null ? (
          <MapPanel map={map} rows={territories} date={date} />
        ) : (
          <MeshPanel rows={territories} day={day} to={to} />
        )}
        <StandingPanel
          standing={
            perimeter.whole
              ? compareTerritories(territories, to, { today, year })
              : compareAxes(figures.actions, territories, to, today)
          }
          actions={figures.actions}
          whole={perimeter.whole}
          to={to}
        />
      </div>
    </div>
  );
}
