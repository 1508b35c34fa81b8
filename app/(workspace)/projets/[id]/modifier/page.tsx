import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listProjectChoices } from "@/db/projects/choices";
import { listProjectLeftStates, listStageChanges } from "@/db/projects/left-states";
import { getProject } from "@/db/projects/reads";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { formatInstant } from "@/lib/french/format";
import { id } from "@/lib/kernel/inputs";
import { can } from "@/lib/permissions/can";
import { prepareOptions } from "@/lib/projects/choices";
import { typedProject, withFormer } from "@/lib/projects/stored";
import { EditForm } from "./edit-form";

type Props = { params: Promise<{ id: string }> };

const load = cache(async (asked: string) => {
  const viewer = await requireReader();
  const parsed = id.safeParse(asked);
  const project = parsed.success ? await getProject(viewer.scope, parsed.data) : null;
  if (!project || !can(viewer, "project.write", project)) notFound();
  return { viewer, project };
});

export const generateMetadata = titled("Modifier un projet", async ({ params }: Props) =>
  load((await params).id),
);

export default async function EditProjectPage({ params }: Props) {
  const { viewer, project } = await load((await params).id);
  const choices = await listProjectChoices(viewer.scope, [project.territoryId], viewer.today, project);
  const left = await listProjectLeftStates(viewer.scope, project.id);
  const stages = await listStageChanges(viewer.scope, project.id);
  return (
    <>
      <PageHead
        title={project.title}
        crumbs={[
          { label: project.territoryName },
          { label: "Projets accompagnés", href: "/projets" },
          { label: "Le projet", href: `/projets/${project.id}` },
        ]}
      />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Modifier le projet"
            sub={`Dernier enregistrement\u00a0: ${formatInstant(project.updatedAt, viewer.timeZone)}, version ${project.version}.`}
          >
            <EditForm
              project={{ id: project.id, version: project.version }}
              values={typedProject(withFormer(project, left, stages))}
              options={prepareOptions(choices, [])}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
