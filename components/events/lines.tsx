import Link from "next/link";
import { EventStateBadge } from "@/components/events/state-badge";
import { Typeset } from "@/components/ui/typeset";
import type { EventStatus } from "@/db/enums";
import { formatHours, formatShortDays } from "@/lib/events/when";
import { formatCount } from "@/lib/french/format";

type Line = {
  title: string;
  startsOn: string;
  startsAt: string | null;
  endsOn: string;
  endsAt: string | null;
  place: string;
  territoryName?: string;
} & (
  | { id: string; status: EventStatus; attendance?: number | null }
  /** Known by its card only: it opens nothing, and its state is not said. */
  | { id: null }
);

function detail(line: Line): string {
  const facts = [line.territoryName, formatHours(line), line.place];
  if (line.id !== null && line.status === "reported" && line.attendance !== undefined)
    facts.push(line.attendance === null ? "effectif inconnu" : formatCount(line.attendance, "participant"));
  return facts.filter(Boolean).join(" · ");
}

/** A short list of events, one line each, for the pages of what they belong to. */
export function EventLines({ events, today }: { events: readonly Line[]; today: string }) {
  return (
    <ul className="event-lines">
      {events.map((line) => (
        <li key={line.id ?? `${line.startsOn} ${line.title} ${line.territoryName}`}>
          <time dateTime={line.startsOn}>
            <Typeset>{formatShortDays(line, today)}</Typeset>
          </time>
          <div>
            {line.id === null ? (
              line.title
            ) : (
              <Link href={`/evenements/${line.id}`} prefetch={false}>
                {line.title}
              </Link>
            )}
            <span className="cover">{detail(line)}</span>
          </div>
          {line.id !== null && <EventStateBadge event={line} today={today} />}
        </li>
      ))}
    </ul>
  );
}
