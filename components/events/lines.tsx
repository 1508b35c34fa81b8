import Link from "next/link";
import { EventStateBadge } from "@/components/events/state-badge";
import { Typeset } from "@/components/ui/typeset";
import type { EventStatus } from "@/db/enums";
import { formatHours, formatShortDays } from "@/lib/events/when";
import { formatCount } from "@/lib/french/format";

type Line = {
  id: string;
  title: string;
  status: EventStatus;
  startsOn: string;
  startsAt: string | null;
  endsOn: string;
  endsAt: string | null;
  place: string;
  attendance?: number | null;
  territoryName?: string;
};

function detail({ startsAt, endsAt, place, territoryName, status, attendance }: Line): string {
  const facts = [territoryName, formatHours({ startsAt, endsAt }), place];
  if (status === "reported" && attendance !== undefined)
    facts.push(attendance === null ? "effectif inconnu" : formatCount(attendance, "participant"));
  return facts.filter(Boolean).join(" · ");
}

/** A short list of events, one line each, for the pages of what they belong to. */
export function EventLines({ events, today }: { events: readonly Line[]; today: string }) {
  return (
    <ul className="event-lines">
      {events.map((line) => (
        <li key={line.id}>
          <time dateTime={line.startsOn}>
            <Typeset>{formatShortDays(line, today)}</Typeset>
          </time>
          <div>
            <Link href={`/evenements/${line.id}`} prefetch={false}>
              {line.title}
            </Link>
            <span className="cover">{detail(line)}</span>
          </div>
          <EventStateBadge event={line} today={today} />
        </li>
      ))}
    </ul>
  );
}
