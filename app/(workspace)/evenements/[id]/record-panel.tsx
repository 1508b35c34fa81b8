import Link from "next/link";
import type { ReactNode } from "react";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import type { EventRow } from "@/db/events/reads";
import { actionCode } from "@/lib/actions/labels";
import { eventMain } from "@/lib/events/fields";
import { formatWhen } from "@/lib/events/when";
import { formatEuros } from "@/lib/french/euros";
import { formatCount } from "@/lib/french/format";
import { factsOf } from "@/lib/kernel/facts";

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
        facts={factsOf<ReactNode>()(eventMain, event, {
          facts: [
            "description",
            "type",
            { of: ["startsOn", "startsAt", "endsOn", "endsAt"], label: "Dates", value: formatWhen(event) },
            { of: ["place", "communeCode"], value: placeLine(event) },
            { label: "Territoire", value: event.territoryName },
            {
              of: "coOrganisers",
              label:
                event.associates.length > 1 ? "Territoires co-organisateurs" : "Territoire co-organisateur",
              value: shared || null,
            },
            { of: "actionId", value: event.actionTitle && <ActionLink event={event} /> },
            { of: "operationId", value: event.operation },
            { of: "topic", value: event.topicLabel },
            "organisers",
            { of: "audience", value: event.audienceLabel },
            { of: "capacity", value: event.capacity && formatCount(event.capacity, "place") },
            { of: "costCents", value: event.costCents === null ? null : formatEuros(event.costCents) },
          ],
          left: ["title"],
        })}
      />
    </Block>
  );
}
