import { type IconName, marked } from "@/components/ui/icon";
import type { EventStatus } from "@/db/enums";
import { patience } from "@/db/patience";
import { eventStateLabels } from "@/lib/events/labels";
import { daysAwaiting, eventState, type EventState as State } from "@/lib/events/rules";
import { sinceDays } from "@/lib/french/format";

const looks: Record<State, { icon: IconName; className: string }> = {
  coming: { icon: "empty", className: "status-planned" },
  under_way: { icon: "half", className: "status-progress" },
  awaiting: { icon: "half", className: "status-planned" },
  reported: { icon: "full", className: "status-done" },
  postponed: { icon: "paused", className: "status-idle" },
  cancelled: { icon: "struck", className: "status-idle" },
};

type Props = { event: { status: EventStatus; startsOn: string; endsOn: string }; today: string };

/** What the event is today; a report missing for 15 days is an alert, with its number of days. */
export function EventStateBadge({ event, today }: Props) {
  const days = daysAwaiting(event, today);
  if (days >= patience.report)
    return <span className={`flag ${marked("clock", 18)}`}>Bilan attendu {sinceDays(days)}</span>;
  const state = eventState(event, today);
  const { icon, className } = looks[state];
  const ofOneDay = state === "under_way" && event.startsOn === event.endsOn;
  return (
    <span className={`status ${className} ${marked(icon, 18)}`}>
      {ofOneDay ? "Aujourd’hui" : eventStateLabels[state]}
    </span>
  );
}
