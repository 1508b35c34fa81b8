import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AuthoredText } from "@/components/page/authored-text";
import { WithdrawForm } from "@/components/page/withdraw-form";
import { Block } from "@/components/ui/block";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { listMeetingTexts } from "@/db/projects/meetings/reads";
import { getProject } from "@/db/projects/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { id } from "@/lib/kernel/inputs";
import { can } from "@/lib/permissions/can";
import { contactHead, contactText } from "@/lib/projects/meetings/sentence";
import { withdrawContact } from "../../mutations";
import { CorrectForm } from "./correct-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const project = parsed.success ? await getProject(viewer.scope, parsed.data) : null;
  // Personal data are not even asked of the database for another reader.
  if (!project || !can(viewer, "holder.read", project)) notFound();
  return { viewer, project };
});

export const generateMetadata = titled("Contacts d’un projet", async ({ params }: Props) =>
  load((await params).id),
);

export default async function ContactsPage({ params }: Props) {
  const { viewer, project } = await load((await params).id);
  const { meetings, versions } = await listMeetingTexts(viewer.scope, project.id);
  const href = `/projets/${project.id}/contacts`;
  return (
    <>
      <PageHead
        title="Contacts"
        crumbs={[{ label: project.territoryName }, { label: project.title, href: `/projets/${project.id}` }]}
      />
      <Block
        title="Contacts notés"
        id="contacts"
        count={meetings.length}
        sub="Vus des seuls agents du territoire."
        lede="Vous corrigez ou retirez les contacts que vous avez notés. Pendant quinze minutes, une correction ne laisse pas de trace. Ensuite, le texte d’avant reste lisible. La date du contact et sa nature ne changent pas."
      >
        {meetings.length === 0 && <Empty>Aucun contact n’est noté.</Empty>}
        <ul className="talks">
          {meetings.map((meeting) => (
            <li key={meeting.id} className="talk" id={`contact-${meeting.id}`}>
              <p className="who-l">
                <Typeset>{contactHead(meeting)}</Typeset>
              </p>
              <AuthoredText
                {...meeting}
                body={contactText(meeting)}
                former={versions
                  .filter(({ rowId }) => rowId === meeting.id)
                  .map(({ texts, writtenAt }) => ({ text: contactText(texts), writtenAt }))}
                timeZone={viewer.timeZone}
              />
              {meeting.createdBy === viewer.id && !meeting.withdrawnAt && (
                <div className="own-text">
                  {can(viewer, "holder.write", project) && (
                    <CorrectForm
                      meeting={{
                        ...{ id: meeting.id, version: meeting.version, summary: meeting.summary },
                        ...{ nextStep: meeting.nextStep, nextDueOn: meeting.nextDueOn ?? "" },
                      }}
                      requestKey={randomUUID()}
                      href={href}
                    />
                  )}
                  <WithdrawForm
                    mutation={withdrawContact}
                    hidden={{ meetingId: meeting.id, version: meeting.version }}
                  />
                </div>
              )}
            </li>
          ))}
        </ul>
      </Block>
    </>
  );
}
