import Link from "next/link";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { Typeset } from "@/components/ui/typeset";
import { inWords } from "@/components/ui/words";
import type { Meeting } from "@/db/projects/meetings/reads";
import { formatDate, formatShortDate } from "@/lib/french/format";
import { meetingKindLabels } from "@/lib/projects/labels";
import { MeetingForm } from "./meeting-form";

type Props = { projectId: string; meetings: readonly Meeting[]; requestKey: string; today: string };

function Contact({ meeting, today }: { meeting: Meeting; today: string }) {
  const { metOn, kind, summary, nextStep, nextDueOn, author, correctedAt, withdrawnAt } = meeting;
  return (
    <li>
      <time dateTime={metOn}>
        <Typeset>{formatDate(metOn)}</Typeset>, {meetingKindLabels[kind].toLowerCase()}
      </time>
      {withdrawnAt && <p className="note">Texte retiré par son auteur.</p>}
      {summary && <p className="kept-lines">{inWords(summary)}</p>}
      {nextStep && (
        <p>
          <b>Prochaine étape</b>
          {nextDueOn && `, pour le ${formatShortDate(nextDueOn, today)}`}
          {"\u00a0: "}
          {inWords(nextStep)}
        </p>
      )}
      {author && <span className="who-l">{correctedAt ? `${author}, corrigé depuis` : author}</span>}
    </li>
  );
}

/** The contacts with the holder, newest first, under the form that adds one: for the territory's agents. */
export function ContactsPanel({ projectId, meetings, requestKey, today }: Props) {
  return (
    <>
      <Block id="contact" title="Noter un contact" sub="Vu des seuls agents du territoire.">
        <MeetingForm projectId={projectId} requestKey={requestKey} today={today} />
      </Block>
      <Block title="Contacts" count={meetings.length}>
        {meetings.length === 0 ? (
          <Empty>Aucun contact n’est noté.</Empty>
        ) : (
          <>
            <ol className="hist">
              {meetings.map((meeting) => (
                <Contact key={meeting.id} meeting={meeting} today={today} />
              ))}
            </ol>
            <Link href={`/projets/${projectId}/contacts`} prefetch={false}>
              Corriger ou retirer un contact
            </Link>
          </>
        )}
      </Block>
    </>
  );
}
