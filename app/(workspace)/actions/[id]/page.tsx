import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AxisTag } from "@/components/actions/axis-tag";
import { ConfidenceBadge } from "@/components/actions/confidence-badge";
import { LateFlag } from "@/components/actions/late-flag";
import { ActionLineage } from "@/components/actions/lineage";
import { PriorityMark } from "@/components/actions/priority-mark";
import { ProgressBar } from "@/components/actions/progress-bar";
import { StatusBadge } from "@/components/actions/status-badge";
import { DiscussionLink } from "@/components/comments/link";
import { ConfirmForm } from "@/components/page/confirm-form";
import { PlanLock } from "@/components/plans/lock";
import { BinForm } from "@/components/ui/bin-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { typeset } from "@/components/ui/typeset";
import { listBudgetLines } from "@/db/actions/budget/reads";
import { listFundings } from "@/db/actions/fundings/reads";
import { listActionLeftStates } from "@/db/actions/history";
import { getActionLineage } from "@/db/actions/lineage";
import { getAction, getNeighbours } from "@/db/actions/reads";
import { listSteps } from "@/db/actions/steps/reads";
import { countOpenComments } from "@/db/comments/reads";
import { listDecisions } from "@/db/decisions/reads";
import { listActionEvents } from "@/db/events/reads";
import { listActionJobs } from "@/db/jobs/reads";
import { listActionProjects } from "@/db/projects/linked";
import { listReviews } from "@/db/reviews/reads";
import { askTogether } from "@/db/scope";
import { actionFollowed } from "@/lib/actions/fields";
import { actionCode, actionSaid, confidenceLabels } from "@/lib/actions/labels";
import { confidenceNotice } from "@/lib/actions/notices";
import { daysLate, isConfidenceDue } from "@/lib/actions/rules";
import { countedBy } from "@/lib/actions/steps/sentence";
import { blockValues, withFormer } from "@/lib/actions/stored";
import { requireViewer } from "@/lib/auth/viewer";
import { decisionSaid } from "@/lib/decisions/labels";
import { formatDate, formatInstant } from "@/lib/french/format";
import { pickedOf } from "@/lib/kernel/derived";
import { id } from "@/lib/kernel/inputs";
import { rowParams } from "@/lib/kernel/search-params";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { periodLabel } from "@/lib/plans/labels";
import { confirm, remove } from "../mutations";
import { BlockForm } from "./block-form";
import { BlockedPanel } from "./blocked-panel";
import { BudgetPanel } from "./budget-panel";
import { DecisionsPanel } from "./decisions-panel";
import { EventsPanel } from "./events-panel";
import { HistoryPanel } from "./history-panel";
import { JobsPanel } from "./jobs-panel";
import { NoteForm } from "./note-form";
import { ProjectsPanel } from "./projects-panel";
import { RecordPanel } from "./record-panel";
import { ReviewsPanel } from "./reviews-panel";
import { StepsPanel } from "./steps-panel";
import { UpdateForm } from "./update-form";

const said = { ...actionSaid, ...decisionSaid };
const pageParams = rowParams(said);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireViewer();
  const parsed = id.safeParse(asked);
  const action = parsed.success ? await getAction(viewer.scope, parsed.data) : null;
  return { viewer, action };
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { action } = await load((await params).id);
  return { title: action ? `${actionCode(action)} ${action.title}` : "Page introuvable" };
}

export default async function ActionPage({ params, searchParams }: Props) {
  const { viewer, action } = await load((await params).id);
  if (!action) notFound();
  const { previous, next } = await getNeighbours(viewer.scope, action);
  const place = placeOf(action);
  const editable = can(viewer, "action.write", place);
  const whole = can(viewer, "action.write", place, "structure");
  // Carried over, it is followed in the plan after its own.
  const followed = editable && action.status !== "renewed";
  const lineage = await getActionLineage(viewer.scope, action.id);
  const due = isConfidenceDue(action, viewer.today);
  const late = daysLate(action, viewer.today);
  const left = editable ? await listActionLeftStates(viewer.scope, action.id) : {};
  const { fait, historique } = pageParams.parse(await searchParams);
  const { scope } = viewer;
  const asked = askTogether(scope, {
    steps: (on) => listSteps(scope, action.id, on),
    decisions: (on) => listDecisions(scope, action.id, on),
    reviews: (on) => listReviews(scope, { actionId: action.id }, on),
    jobs: (on) => listActionJobs(scope, action.id, on),
    lines: (on) => listBudgetLines(scope, action.id, on),
    fundings: (on) => listFundings(scope, action.id, on),
    events: (on) => listActionEvents(scope, action.id, on),
    projects: (on) => listActionProjects(scope, action.id, on),
    threads: (on) => countOpenComments(scope, "action", action.id, on),
  });
  const { planStartsOn: startsOn, planEndsOn: endsOn } = action;
  const plan =
    startsOn && endsOn
      ? { label: `Plan ${periodLabel({ startsOn, endsOn })}`, href: `/plans/${action.planId}` }
      : null;
  const lastSaved = `Dernier enregistrement\u00a0: ${formatInstant(action.updatedAt, viewer.timeZone)}, version ${action.version}`;
  return (
    <>
      <PageHead
        title={action.title}
        number={actionCode(action)}
        crumbs={[
          { label: action.territoryName },
          ...(plan ? [plan] : []),
          { label: <AxisTag axis={action.axis} /> },
        ]}
        tools={
          <>
            {previous && (
              <ButtonLink href={`/actions/${previous.id}`} variant="quiet" icon="arrow-left">
                {actionCode(previous)}
              </ButtonLink>
            )}
            {next && (
              <ButtonLink href={`/actions/${next.id}`} variant="quiet" icon="arrow-right" iconAfter>
                {actionCode(next)}
              </ButtonLink>
            )}
          </>
        }
      >
        <Facts>
          {[
            <StatusBadge key="status" status={action.status} />,
            late > 0 && <LateFlag key="late" days={late} sentence />,
            <ProgressBar key="progress" value={action.progress} />,
            action.progressBasis === "steps" && countedBy(action.steps),
            <ConfidenceBadge
              key="confidence"
              confidence={action.confidence}
              full
              none="Météo non renseignée"
            />,
            <ActionLineage key="lineage" {...lineage} />,
            action.priority !== "normal" && <PriorityMark key="priority" priority={action.priority} full />,
            action.plannedEndOn && `Échéance\u00a0: ${formatDate(action.plannedEndOn)}`,
          ]}
        </Facts>
      </PageHead>
      {fait && <Done key={fait}>{said[fait]}</Done>}
      <div className="grid lay">
        <div className="c8 main-col">
          <PlanLock status={action.planStatus} writer={holdsRight(viewer, "action.note", place)} />
          {!editable && <RecordPanel action={action} editable={false} />}
          <BlockedPanel action={action} editable={followed} requestKey={randomUUID()} />
          <DecisionsPanel action={action} viewer={viewer} asked={asked.decisions} />
          {editable && due && action.confidence && (
            <Callout
              tone="info"
              title="Météo à confirmer"
              gestures={
                <ConfirmForm
                  mutation={confirm}
                  action={{ id: action.id, title: action.title, version: action.version }}
                  requestKey={randomUUID()}
                >
                  {`Confirmer\u00a0: ${confidenceLabels[action.confidence]}`}
                </ConfirmForm>
              }
            >
              <p>{typeset(confidenceNotice(action.confidenceOn, due))}</p>
            </Callout>
          )}
          {followed && (
            <div>
              <UpdateForm
                action={{
                  ...pickedOf(actionFollowed, withFormer(action, left, viewer.today)),
                  id: action.id,
                  version: action.version,
                  progressBasis: action.progressBasis,
                  confidenceOn: action.confidenceOn,
                  confidenceDue: due,
                  overdue: whole ? late : 0,
                  signedLate: !whole && action.planStatus === "active" && late > 0,
                }}
                requestKey={randomUUID()}
                lastSaved={lastSaved}
              />
              <BlockForm
                actionId={action.id}
                version={action.version}
                requestKey={randomUUID()}
                stored={blockValues(action)}
                blocked={action.blocked}
              />
            </div>
          )}
          <StepsPanel action={action} viewer={viewer} editable={followed} asked={asked.steps} />
          {!followed && can(viewer, "action.note", place) && (
            <NoteForm actionId={action.id} requestKey={randomUUID()} />
          )}
          <ReviewsPanel action={action} viewer={viewer} asked={asked.reviews} />
        </div>
        <div className="c4 side-col">
          <HistoryPanel
            action={action}
            viewer={viewer}
            all={historique === "tout"}
            decisions={asked.decisions}
          />
          <DiscussionLink href={`/actions/${action.id}/discussion`} open={asked.threads} />
          <JobsPanel viewer={viewer} action={action} editable={editable} asked={asked.jobs} />
          {editable && <RecordPanel action={action} editable />}
          <BudgetPanel actionId={action.id} editable={editable} asked={asked} />
          <EventsPanel actionId={action.id} viewer={viewer} editable={editable} asked={asked.events} />
          <ProjectsPanel actionId={action.id} editable={editable} asked={asked.projects} />
          {editable && !whole && action.planStatus === "active" && (
            <p className="note">
              Signée avec le plan, elle ne se supprime pas&nbsp;: si elle n’aura pas lieu, passez-la à l’état
              «&nbsp;Abandonnée&nbsp;», avec son motif.
            </p>
          )}
          {whole && (
            <BinForm
              mutation={remove}
              hidden={{ actionId: action.id, version: action.version, requestKey: randomUUID() }}
              opens="Supprimer l’action"
              asks="Mettre cette action à la corbeille&nbsp;?"
            >
              Ses notes, ses décisions et son historique la suivent&nbsp;; vous pourrez la restaurer. Son
              numéro ne sera pas réattribué.
            </BinForm>
          )}
        </div>
      </div>
    </>
  );
}
