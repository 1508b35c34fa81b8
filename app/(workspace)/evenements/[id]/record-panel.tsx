import Link from "next/link";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { EventRow } from "@/db/events/reads";
import { actionCode } from "@/lib/actions/labels";
import { eventTypeLabels } from "@/lib/events/labels";
import { formatWhen } from "@/lib/events/when";
import { formatEuros } from "@/lib/french/euros";
import { formatCount } from "@/lib/french/format";

function ActionLink({ event }: { event: EventRow }) {
  const { actionId, actionAxis, actionNumber, actionTitle } = event;
  if (!actionId || !actionAxis || !actionNumber) return null;
  return (
    <Link href={`/actions/${actionId}`} prefetch={false}>
      {actionCode({ axis: actionAxis, number: actionNumber })} {actionTitle}
    </Link>
  );
}

/** Place and commune, once when the place already names it. */
function placeLine({ place, commune }: EventRow): string {
  if (commune === null || place.includes(commune)) return place || "non renseigné";
  return [place, commune].filter(Boolean).join(", ");
}

/** The event's record: what was decided of it. */
export function RecordPanel({ event }: { event: EventRow }) {
  const shared = event.associates.length > 0 && (
    <>
      {event.associates.map(({ name }) => name).join(", ")}{" "}
      <span className="cover">(compté une fois au total régional)</span>
    </>
  );
  return (
    <Block title="L’événement" className="side">
      <FactList
        facts={[
          { label: "Description", value: event.description },
          { label: "Type", value: eventTypeLabels[event.type] },
          { label: "Dates", value: formatWhen(event) },
          {
            label: "Lieu",
            value: placeLine(event),
          },
          { label: "Territoire", value: event.territoryName },
          {
            label:
              event.associates.length > 1 ? "Territoires co-organisateurs" : "Territoire co-organisateur",
            value: shared || null,
          },
          { label: "Action du plan", value: event.actionTitle && <ActionLink event={event} /> },
          { label: "Opération régionale", value: event.operation },
          { label: "Thème", value: event.topicLabel },
          { label: "Organisateurs", value: event.organisers },
          { label: "Public visé", value: event.audienceLabel },
          { label: "Capacité", value: event.capacity && formatCount(event.capacity, "place") },
          {
            label: "Coût",
            value: event.costCents === null ? null : formatEuros(event.costCents),
          },
        ]}
      />
    </Block>
  );
}
