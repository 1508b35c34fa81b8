import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import type { AgendaDay } from "@/lib/home/agenda";

/** The next fortnight, day by day: events, planned ends of actions, next steps agreed with projects. */
export function AgendaPanel({ days, all }: { days: readonly AgendaDay[]; all: string }) {
  return (
    <Block title="14 prochains jours" className="c4">
      {days.length === 0 ? (
        <Empty
          gesture={
            <Link href="/evenements/nouveau" prefetch={false}>
              Programmer un événement
            </Link>
          }
        >
          Aucun rendez-vous ni échéance.
        </Empty>
      ) : (
        <ol className="agenda">
          {days.map(({ date, day, label, appointments }) => (
            <li key={date}>
              <time dateTime={date}>
                <b>{day}</b>
                <span>{label}</span>
              </time>
              <ul>
                {appointments.map(({ key, hour, title, detail, href }) => (
                  <li key={key}>
                    <span className="h">{hour}</span>
                    <span>
                      <Link href={href} prefetch={false}>
                        {title}
                      </Link>
                      {detail && (
                        <>
                          <br />
                          <span className="cover">{detail}</span>
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      <p className="note">
        <Link href={all} prefetch={false}>
          Tout l’agenda
        </Link>
      </p>
    </Block>
  );
}
