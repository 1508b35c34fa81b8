import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { DiscussionLink } from "@/components/comments/link";
import { DormantFlag } from "@/components/projects/dormant-flag";
import { ProjectStatusBadge } from "@/components/projects/status-badge";
import { BinForm } from "@/components/ui/bin-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Callout } from "@/components/ui/callout";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { PageHead } from "@/components/ui/page-head";
import { Typeset } from "@/components/ui/typeset";
import { inWords } from "@/components/ui/words";
import { countOpenComments } from "@/db/comments/reads";
import { listProjectJobs } from "@/db/jobs/reads";
import { getHolder } from "@/db/projects/holder/reads";
import { listStageChanges } from "@/db/projects/left-states";
import { listMeetings } from "@/db/projects/meetings/reads";
import { getProject } from "@/db/projects/reads";
import { requireReader } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { rowParams } from "@/lib/kernel/search-params";
import { can } from "@/lib/permissions/can";
import { projectSaid } from "@/lib/projects/labels";
import { isDormant } from "@/lib/projects/rules";
import { formerDays } from "@/lib/projects/stages";
import { remove } from "../mutations";
import { ContactsPanel } from "./contacts-panel";
import { FinancingPanel } from "./financing-panel";
import { FollowUpPanel } from "./follow-up-panel";
import { HistoryPanel } from "./history-panel";
import { HolderPanel } from "./holder-panel";
import { JobsPanel } from "./jobs-panel";
import { RecordPanel } from "./record-panel";
import { StagesPanel } from "./stages-panel";

const pageParams = rowParams(projectSaid);

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const project = parsed.success ? await getProject(viewer.scope, parsed.data) : null;
  return { viewer, project };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { project } = await load((await params).id);
  return { title: project ? project.title : "Page introuvable" };
}

export default async function ProjectPage({ params, searchParams }: Props) {
  const { viewer, project } = await load((await params).id);
  if (!project) notFound();
  const { scope, today, timeZone } = viewer;
  const { fait, historique } = pageParams.parse(await searchParams);
  const editable = can(viewer, "project.write", project);
  // Personal data are not even asked of the database for another reader.
  const close = can(viewer, "holder.read", project);
  const [jobs, holder, meetings] = await Promise.all([
    listProjectJobs(scope, project.id),
    close ? getHolder(scope, project.id) : null,
    close ? listMeetings(scope, project.id) : [],
  ]);
  const threads = countOpenComments(scope, "project", project.id);
  const stageChanges = editable ? await listStageChanges(scope, project.id) : [];
  // The address still says it when somebody is recorded again.
  const said = fait === "efface" && !holder?.erasedOn ? undefined : fait;
  return (
    <>
      <PageHead
        title={project.title}
        crumbs={[{ label: project.territoryName }, { label: "Projets accompagnés", href: "/projets" }]}
        tools={
          editable && (
            <ButtonLink href={`/projets/${project.id}/modifier`} variant="second">
              Modifier
            </ButtonLink>
          )
        }
      >
        <Facts>
          {[
            <ProjectStatusBadge key="status" status={project.status} />,
            isDormant(project, today) && (
              <DormantFlag key="dormant" project={project} today={today} sentence />
            ),
            project.communeName,
            project.themeLabel,
          ]}
        </Facts>
      </PageHead>
      {said && <Done key={`${said} ${project.version}`}>{projectSaid[said]}</Done>}
      <StagesPanel
        project={project}
        former={formerDays(project, stageChanges)}
        editable={editable}
        keys={{ advance: randomUUID(), takeBack: randomUUID() }}
      />
      {project.dropReason && (
        <Callout tone="info" title="Sans suite">
          <p className="kept-lines">{inWords(project.dropReason)}</p>
        </Callout>
      )}
      <div className="grid lay">
        <div className="c8 main-col">
          {close && (
            <ContactsPanel
              projectId={project.id}
              meetings={meetings}
              requestKey={randomUUID()}
              today={today}
            />
          )}
          <FinancingPanel project={project} />
        </div>
        <div className="c4 side-col">
          {close && (
            <HolderPanel
              projectId={project.id}
              holder={holder}
              keys={{ save: randomUUID(), erase: randomUUID() }}
              today={today}
            />
          )}
          <FollowUpPanel project={project} today={today} />
          <JobsPanel projectId={project.id} jobs={jobs} editable={editable} today={today} />
          <RecordPanel project={project} />
          <DiscussionLink href={`/projets/${project.id}/discussion`} open={threads} />
          <HistoryPanel projectId={project.id} viewer={viewer} all={historique === "tout"} />
          <p className="cover">
            Dernier enregistrement&nbsp;: <Typeset>{formatInstant(project.updatedAt, timeZone)}</Typeset>,
            version {project.version}.
          </p>
          {editable && (
            <BinForm
              mutation={remove}
              hidden={{ projectId: project.id, version: project.version, requestKey: randomUUID() }}
              opens="Supprimer le projet"
              asks="Mettre ce projet à la corbeille&nbsp;?"
            >
              Ses contacts et les coordonnées du porteur disparaissent avec lui, et reviennent s’il est
              restauré.
            </BinForm>
          )}
        </div>
      </div>
    </>
  );
}
