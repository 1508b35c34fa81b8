import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MailleLegend } from "@/components/actions/maille-legend";
import { DiscussionLink } from "@/components/comments/link";
import { GanttLegend } from "@/components/plans/gantt-bar";
import { GanttPatterns } from "@/components/plans/gantt-patterns";
import { PlanLineage } from "@/components/plans/lineage";
import { PlanLock } from "@/components/plans/lock";
import { PlanStatusBadge } from "@/components/plans/status-badge";
import { PlanStrip } from "@/components/plans/strip";
import { RefusedFilters } from "@/components/territories/refused-filters";
import { ButtonLink } from "@/components/ui/button-link";
import { Done } from "@/components/ui/done";
import { DownloadMenu } from "@/components/ui/download-menu";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { listPlanActions } from "@/db/actions/reads";
import { countOpenComments } from "@/db/comments/reads";
import { listOutside } from "@/db/figures/outside";
import { listPlanContents } from "@/db/plans/contents";
import { listPeriods } from "@/db/plans/parents";
import { getPlan, getPlanCounts, listObjectives } from "@/db/plans/reads";
import { getPlanLineage } from "@/db/plans/renewal";
import { listOpenPoints } from "@/db/reviews/reads";
import { askTogether } from "@/db/scope";
import { requireViewer } from "@/lib/auth/viewer";
import { formatCount, formatDate, formatShortDate } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { href, objectiveAsked, readParams } from "@/lib/kernel/search-params";
import { can, holdsRight, placeOfPlan } from "@/lib/permissions/can";
import { lockStatusOf } from "@/lib/permissions/locks";
import { planSaid } from "@/lib/plans/labels";
import { milestonesOf, stripSentence } from "@/lib/plans/milestones";
import { stepsOf } from "@/lib/plans/moves/steps";
import { isEnding } from "@/lib/plans/renewal/rules";
import { planYear } from "@/lib/plans/rules";
import { withShared } from "@/lib/plans/sentence";
import { planMoves } from "@/lib/plans/workflow";
import { FiltersPanel } from "./filters-panel";
import { HistoryPanel } from "./history-panel";
import { OutsidePanel } from "./outside-panel";
import { ReviewsPanel } from "./reviews-panel";
import { planParams } from "./search-params";
import { StandingPanel } from "./standing-panel";
import { StepsPanel } from "./steps-panel";
import { TablePanel } from "./table-panel";
import { TextsPanel } from "./texts-panel";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const parsed = id.safeParse(asked);
  const plan = parsed.success ? await getPlan(viewer.scope, parsed.data, viewer.today) : null;
  return { viewer, plan };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { plan } = await load((await params).id);
  return { title: plan ? `${plan.title}, ${plan.territoryName}` : "Page introuvable" };
}

function signature(signedOn: string, deliberation: string | null): string {
  const signed = `Signé le ${formatDate(signedOn)}`;
  return deliberation ? `${signed}, délibération nº ${deliberation}` : signed;
}

export default async function PlanPage({ params, searchParams }: Props) {
  const { viewer, plan } = await load((await params).id);
  if (!plan) notFound();
  const { scope, today } = viewer;
  const {
    asked: { fait, historique, ...asked },
    refused,
  } = readParams(planParams, await searchParams);
  const {
    etat: status,
    structure: leadOrganisationId,
    meteo: confidence,
    retard: late,
    blocage: blocked,
  } = asked;
  const objective = objectiveAsked(asked.objectif);
  const filters = { status, leadOrganisationId, confidence, late, blocked, objective };
  const decides = (["plan.open", "plan.submit", "plan.decide"] as const).some((right) =>
    holdsRight(viewer, right, plan),
  );
  const [rows, counts, objectives] = await Promise.all([
    listPlanActions(scope, plan.id, filters, today),
    getPlanCounts(scope, plan.id, today),
    listObjectives(scope, plan.id),
  ]);
  const [contents, others, lineage] = await Promise.all([
    decides ? listPlanContents(scope, [plan.id]) : [],
    decides ? listPeriods(scope, plan) : [],
    getPlanLineage(scope, plan.id),
  ]);
  // After them: a page opens three transactions at once.
  const followed = askTogether(scope, {
    points: (on) => (decides ? listOpenPoints(scope, [plan.id], on) : Promise.resolve([])),
    threads: (on) => countOpenComments(scope, "plan", plan.id, on),
  });
  const points = await followed.points;
  const steps = decides ? stepsOf(viewer, plan, { actions: contents, points, others }, today) : [];
  // Until it is signed, what it waits for comes first.
  const signed = ["active", "closed", "abandoned"].includes(plan.status) && !plan.entering;
  const place = placeOfPlan(plan);
  const editable = can(viewer, "plan.write", place);
  const writable = can(viewer, "action.write", place, "unsigned");
  const outside = fait === "periode" && editable ? await listOutside(scope, plan) : null;
  const renewable =
    lineage.next === null &&
    (plan.status === "active" || plan.status === "closed") &&
    isEnding(plan, today) &&
    holdsRight(viewer, "plan.open", plan);
  // A plan without action has nothing to filter, nor marks to explain.
  const held = counts.actions > 0 || rows.length > 0;
  const running = plan.startsOn <= today && today <= plan.endsOn;
  const { year, years } = planYear(plan, today);
  const epcis = plan.epciCount > 0 && formatCount(plan.epciCount, "intercommunalité");
  const people = plan.population !== null && formatCount(plan.population, "habitant");
  return (
    <>
      <PageHead
        title={plan.title}
        crumbs={[
          { label: plan.territoryName },
          { label: plan.pldeTitle, href: `/plans/plde/${plan.pldeId}` },
          { label: "volet ESS" },
        ]}
        tools={
          <>
            {writable && (
              <ButtonLink href={href("/actions/nouvelle", { plan: plan.id })} icon="plus">
                Action
              </ButtonLink>
            )}
            {renewable && (
              <ButtonLink href={`/plans/${plan.id}/reconduire`} variant="second">
                Ouvrir le plan suivant
              </ButtonLink>
            )}
            {writable && (
              <ButtonLink href={href("/imports", { plan: plan.id })} variant="quiet">
                Importer un tableur
              </ButtonLink>
            )}
            <ButtonLink href={`/plans/${plan.id}/budget`} variant="quiet">
              Budget
            </ButtonLink>
            {editable && (
              <ButtonLink href={`/plans/${plan.id}/modifier`} variant="quiet">
                Modifier le plan
              </ButtonLink>
            )}
            <ButtonLink href={`/plans/${plan.id}/comparer`} variant="quiet">
              Ce qui a changé
            </ButtonLink>
            <ButtonLink href={`/plans/${plan.id}/instantanes`} variant="quiet">
              Instantanés
            </ButtonLink>
            {writable && <DownloadMenu href={`/plans/${plan.id}/export`} label="Remplir dans un tableur" />}
          </>
        }
      >
        <Facts>
          {[
            <PlanStatusBadge key="status" plan={plan} today={today} />,
            running && (
              <span key="year">
                <b>Année {year}</b> sur {years}
              </span>
            ),
            withShared(counts.actions, plan.shared),
            epcis && people && `${epcis}, ${people}`,
            plan.signedOn && signature(plan.signedOn, plan.deliberation),
            <PlanLineage key="lineage" {...lineage} />,
            plan.signedEndsOn && `Prolongé par avenant jusqu’au ${formatDate(plan.endsOn)}`,
          ]}
        </Facts>
      </PageHead>
      {fait && (
        <Done>{fait === "etape" && plan.lastMove ? planMoves[plan.lastMove].says : planSaid[fait]}</Done>
      )}
      {outside && <OutsidePanel outside={outside} />}
      <StandingPanel plan={plan} points={points} />
      <PlanLock
        status={lockStatusOf(plan)}
        writer={holdsRight(viewer, "plan.write", plan)}
        part="structure"
      />
      {!signed && <StepsPanel steps={steps} />}
      <ReviewsPanel plan={plan} viewer={viewer} />
      <PlanStrip
        period={{ start: plan.startsOn, end: plan.endsOn }}
        today={today}
        todayDetail={formatShortDate(today, today)}
        milestones={milestonesOf(plan, today)}
        label={stripSentence(plan, today)}
      />
      <RefusedFilters refused={refused} />
      {held && (
        <FiltersPanel
          path={`/plans/${plan.id}`}
          params={asked}
          counts={counts}
          objectives={objectives}
          found={rows.length}
        />
      )}
      <GanttPatterns />
      <TablePanel
        plan={plan}
        rows={rows}
        objectives={objectives}
        filtered={Object.values(filters).some(Boolean)}
        writable={writable}
        today={today}
      />
      {held && (
        <>
          <MailleLegend />
          <GanttLegend />
        </>
      )}
      <TextsPanel plan={plan} />
      <DiscussionLink href={`/plans/${plan.id}/discussion`} open={followed.threads} />
      {signed && <StepsPanel steps={steps} />}
      <HistoryPanel planId={plan.id} viewer={viewer} all={historique === "tout"} />
    </>
  );
}
