import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DiscussionLink } from "@/components/comments/link";
import { EventStateBadge } from "@/components/events/state-badge";
import { PlanLock } from "@/components/plans/lock";
import { Block } from "@/components/ui/block";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Done } from "@/components/ui/done";
import { Empty } from "@/components/ui/empty";
import { Facts } from "@/components/ui/facts";
import { Lede } from "@/components/ui/lede";
import { PageHead } from "@/components/ui/page-head";
import { typeset } from "@/components/ui/typeset";
import { countOpenComments } from "@/db/comments/reads";
import { type EventRow, getEvent, listEventLeftStates } from "@/db/events/reads";
import { requireReader } from "@/lib/auth/viewer";
import { eventSaid, eventTypeLabels } from "@/lib/events/labels";
import { canReport } from "@/lib/events/rules";
import { eventSentence } from "@/lib/events/sentence";
import { hoursStored, reportStored } from "@/lib/events/stored";
import { eventMoves } from "@/lib/events/workflow";
import { formatInstant } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { rowParams } from "@/lib/kernel/search-params";
import { may } from "@/lib/kernel/workflow";
import { can, holdsRight, placeOf } from "@/lib/permissions/can";
import { lockOf } from "@/lib/permissions/locks";
import { FiguresPanel } from "./figures-panel";
import { GesturesPanel } from "./gestures-panel";
import { HistoryPanel } from "./history-panel";
import { NeighboursPanel } from "./neighbours-panel";
import { RecordPanel } from "./record-panel";
import { ReportForm } from "./report-form";
import { ReprogramForm } from "./reprogram-form";

const pageParams = rowParams(eventSaid);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const event = parsed.success ? await getEvent(viewer.scope, parsed.data) : null;
  return { viewer, event };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await load((await params).id);
  return { title: event ? event.title : "Page introuvable" };
}

function missingReport(event: EventRow, today: string): string {
  if (event.startsOn > today) return "Il se saisit à partir du premier jour de l’événement.";
  if (lockOf(event.planStatus, "followUp")) return "Il n’a pas été saisi avant que le plan soit clos.";
  return `Il est attendu du territoire «\u00a0${event.territoryName}\u00a0».`;
}

export default async function EventPage({ params, searchParams }: Props) {
  const { viewer, event } = await load((await params).id);
  if (!event) notFound();
  const { fait, historique } = pageParams.parse(await searchParams);
  const editable = can(viewer, "event.write", placeOf(event));
  const left = editable ? await listEventLeftStates(viewer.scope, event.id) : {};
  const threads = countOpenComments(viewer.scope, "event", event.id);
  const reported = event.status === "reported";
  const unheld = may(eventMoves.reprogram, event);
  const lastSaved = `Dernier enregistrement\u00a0: ${formatInstant(event.updatedAt, viewer.timeZone)}, version ${event.version}`;
  const target = () => ({ eventId: event.id, version: event.version, requestKey: randomUUID() });
  const reportable = editable && canReport(event, viewer.today);
  return (
    <>
      {fait && <Done>{eventSaid[fait]}</Done>}
      <PageHead
        title={event.title}
        crumbs={[{ label: event.territoryName }, { label: "Événements", href: "/evenements" }]}
        tools={
          editable && (
            <ButtonLink href={`/evenements/${event.id}/modifier`} variant="second">
              Modifier
            </ButtonLink>
          )
        }
      >
        <Lede>
          {eventSentence(event, viewer.today).map(({ text, strong }) =>
            strong ? <b key={text}>{typeset(text)}</b> : text,
          )}
        </Lede>
        <Facts>
          {[
            <EventStateBadge key="state" event={event} today={viewer.today} />,
            eventTypeLabels[event.type],
            event.operation,
            event.topicLabel,
          ]}
        </Facts>
      </PageHead>
      <div className="grid lay">
        <div className="c8 main-col">
          <PlanLock status={event.planStatus} writer={holdsRight(viewer, "event.write", placeOf(event))} />
          {unheld && (
            <Callout
              tone="info"
              title={event.status === "postponed" ? "Reporté, sans nouvelle date" : "Annulé"}
              facts={[{ label: "Motif", value: event.statusReason ?? "non renseigné" }]}
            />
          )}
          {unheld && editable && (
            <Block title="Programmer à de nouvelles dates">
              <ReprogramForm {...target()} stored={hoursStored(event)} />
            </Block>
          )}
          {(reported || reportable) && (
            <Block title={reported ? "Bilan" : "Saisir le bilan"} id="bilan">
              {reported && <FiguresPanel event={event} />}
              {editable && (
                <ReportForm
                  {...target()}
                  stored={reportStored(event)}
                  reported={reported}
                  lastSaved={lastSaved}
                />
              )}
            </Block>
          )}
          {!reported && !reportable && !unheld && (
            <Block title="Bilan">
              <Empty>{missingReport(event, viewer.today)}</Empty>
            </Block>
          )}
        </div>
        <div className="c4 side-col">
          <RecordPanel event={event} />
          {editable && <GesturesPanel event={event} left={left} />}
          {editable && event.status === "planned" && event.endsOn >= viewer.today && (
            <NeighboursPanel event={event} viewer={viewer} />
          )}
          <DiscussionLink href={`/evenements/${event.id}/discussion`} open={threads} />
          <HistoryPanel eventId={event.id} viewer={viewer} all={historique === "tout"} />
        </div>
      </div>
    </>
  );
}
