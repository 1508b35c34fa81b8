import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { YearFilter } from "@/components/page/year-filter";
import { TerritoryLead } from "@/components/territories/lead";
import { buttonClass } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Facts } from "@/components/ui/facts";
import { Filters } from "@/components/ui/filters";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { listActions } from "@/db/actions/reads";
import { listEvents } from "@/db/events/reads";
import { getRegionalFigures } from "@/db/figures/regional";
import { listTerritoryFigures } from "@/db/figures/territories";
import { getTerritory, getTerritoryRecord } from "@/db/figures/territory";
import { getLineage, getPresentSlug } from "@/db/territories/reads";
import { requireReader, requireViewer, type Viewer } from "@/lib/auth/viewer";
import { knownUntil } from "@/lib/figures/coverage";
import { linksOf } from "@/lib/figures/links";
import { prepareMatrix } from "@/lib/figures/matrix";
import { groupedWords, planWords, sheetSentence } from "@/lib/figures/territories/sheet";
import { type Period, yearRead } from "@/lib/french/period";
import { chipsOf } from "@/lib/kernel/chips";
import { id } from "@/lib/kernel/inputs";
import { href } from "@/lib/kernel/search-params";
import { can } from "@/lib/permissions/can";
import { standingDates, territoryKindLabels } from "@/lib/territories/labels";
import { AxesPanel } from "./axes-panel";
import { EventsPanel } from "./events-panel";
import { KeysPanel } from "./keys-panel";
import { NeighboursPanel } from "./neighbours-panel";
import { PerimeterPanel } from "./perimeter-panel";
import { PlansPanel } from "./plans-panel";
import { sheetParams } from "./search-params";
import { TroublesPanel } from "./troubles-panel";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const few = { number: 1, size: 6 };

const load = cache(async (slug: string) => {
  // By its id, as a gesture leads to it: its perimeter, that every reader of the Région may read.
  const byId = id.safeParse(slug);
  if (byId.success) {
    const present = await getPresentSlug((await requireViewer()).scope, { id: byId.data });
    return present ? { viewer: null, ground: present } : notFound();
  }
  const viewer = await requireReader();
  const known = /^[a-z0-9-]{1,60}$/.test(slug);
  const territory = known ? await getTerritory(viewer.scope, slug, viewer.today) : null;
  if (territory) return { viewer, territory, lineage: await getLineage(viewer.scope, territory.id) };
  // An address that it left.
  const present = known ? await getPresentSlug(viewer.scope, { slug }) : null;
  const seen = present ? await getTerritory(viewer.scope, present, viewer.today) : null;
  return seen ? permanentRedirect(`/territoires/${present}`) : notFound();
});

/** The figures of the year, the territory's own line, and the few rows shown: three transactions at once. */
function readSheet({ scope, today }: Viewer, territory: { id: string; slug: string }, period: Period) {
  const filters = { territory: territory.slug, period };
  return Promise.all([
    getRegionalFigures(scope, filters, today),
    listTerritoryFigures(scope, filters, today),
    getTerritoryRecord(scope, territory.id, today),
  ]);
}

/** Late, blocked, and coming: the first of each, and how many there are. */
function readRows({ scope, today }: Viewer, slug: string, period: Period) {
  const soonest = { key: "echeance", direction: "asc" } as const;
  const actions = { territoire: slug, periode: period };
  return Promise.all([
    listActions(scope, { ...actions, retard: true }, soonest, few, today),
    listActions(scope, { ...actions, blocage: true }, soonest, few, today),
    listEvents(
      scope,
      { territoire: slug, situation: "coming" },
      { key: "date", direction: "asc" },
      few,
      today,
    ),
  ]);
}

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { territory } = await load((await params).slug);
  return { title: territory?.name ?? "Territoire" };
}

export default async function TerritoryPage({ params, searchParams }: Props) {
  const { viewer, territory, lineage, ground } = await load((await params).slug);
  const asked = await searchParams;
  if (!viewer) redirect(href(`/territoires/${ground}/perimetre`, { fait: String(asked.fait ?? "") }));
  const { today } = viewer;
  const { periode } = sheetParams.parse(asked);
  const { year, period, day, current } = yearRead(periode, today);
  const [figures, [line], record] = await readSheet(viewer, territory, period);
  const [late, blocked, coming] = await readRows(viewer, territory.slug, period);
  const [row] = line ? prepareMatrix([line], day) : [];
  if (!row) notFound();
  const to = linksOf({ periode: String(year), territoire: territory.slug });
  const sentence = sheetSentence(row);
  const path = `/territoires/${territory.slug}`;
  return (
    <>
      <PageHead
        title={territory.name}
        crumbs={[{ label: "Territoires", href: "/territoires" }]}
        tools={
          <>
            {row.planId && (
              <ButtonLink href={`/plans/${row.planId}`} variant="second" icon="plan">
                {planWords(row, current)}
              </ButtonLink>
            )}
            <a
              href={href(`${path}/export`, { periode: asked.periode ? String(year) : undefined })}
              className={buttonClass({ variant: "quiet" })}
            >
              Fiche en PDF
            </a>
          </>
        }
      >
        <Lede>
          {sentence.plan} {sentence.actions && <b>{sentence.actions}</b>}
          {sentence.troubles && `, ${sentence.troubles}`}
          {sentence.actions && "."}
        </Lede>
        <Facts>
          {[
            territoryKindLabels[territory.kind],
            territory.leadOrganisation && <TerritoryLead key="lead" of={territory} />,
            territory.departement,
            groupedWords(territory.epcis),
            standingDates(territory, today),
          ]}
        </Facts>
      </PageHead>
      <Filters action={path} chips={chipsOf(path, { periode })}>
        <YearFilter today={today} periode={periode} />
      </Filters>
      <div className="grid lay">
        <KeysPanel figures={figures} row={row} to={to} year={year} date={knownUntil(period, today)} />
        <div className="c8 main-col">
          <AxesPanel row={row} to={to} />
          <TroublesPanel late={late} blocked={blocked} planned={row.actions !== null} to={to} today={today} />
          <EventsPanel coming={coming} slug={territory.slug} today={today} />
        </div>
        <div className="c4 side-col">
          <PlansPanel
            record={record}
            today={today}
            territoryId={territory.id}
            opens={can(viewer, "plan.open", { ...territory, territoryId: territory.id })}
          />
          <PerimeterPanel territory={territory} agents={record.agents} lineage={lineage} today={today} />
          <NeighboursPanel neighbours={record.neighbours} />
        </div>
      </div>
    </>
  );
}
