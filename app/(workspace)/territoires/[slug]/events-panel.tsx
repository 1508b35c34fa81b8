import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import type { ListedEvent } from "@/db/events/reads";
import { eventTypeLabels } from "@/lib/events/labels";
import { formatCount, formatShortDate } from "@/lib/french/format";
import { href } from "@/lib/kernel/search-params";

type Props = { coming: { rows: readonly ListedEvent[]; total: number }; slug: string; today: string };

export function EventsPanel({ coming, slug, today }: Props) {
  const all = href("/evenements", { periode: "toutes", territoire: slug, situation: "coming" });
  return (
    <Block title="Événements à venir">
      {coming.total === 0 ? (
        <Empty>Aucun événement programmé.</Empty>
      ) : (
        <>
          <ul className="held">
            {coming.rows.map((event) => (
              <li key={event.id}>
                <div>
                  <Link href={`/evenements/${event.id}`} prefetch={false}>
                    {event.title}
                  </Link>
                  <span className="cover">
                    {eventTypeLabels[event.type]}
                    {event.place && `, ${event.place}`}
                    {event.organisers.length > 0 &&
                      `, avec ${event.organisers.map(({ name }) => name).join(", ")}`}
                  </span>
                </div>
                <time dateTime={event.startsOn}>
                  <Typeset>{formatShortDate(event.startsOn, today)}</Typeset>
                </time>
              </li>
            ))}
          </ul>
          <p className="note">
            <Link href={all} prefetch={false}>
              {formatCount(coming.total, "événement")} à venir
            </Link>
          </p>
        </>
      )}
    </Block>
  );
}
