import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Block } from "@/components/ui/block";
import { PageHead } from "@/components/ui/page-head";
import { listProjectChoices } from "@/db/projects/choices";
import { listPlaces } from "@/db/territories/choices";
import { titled } from "@/lib/auth/titled";
import { requireReader } from "@/lib/auth/viewer";
import { can } from "@/lib/permissions/can";
import { prepareOptions } from "@/lib/projects/choices";
import { closedLast } from "@/lib/territories/labels";
import { ProjectForm } from "./project-form";
import { newProjectParams } from "./search-params";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

const load = cache(async () => {
  const viewer = await requireReader();
  const writable = (await listPlaces(viewer.scope)).territories.filter((place) =>
    can(viewer, "project.write", {
      ...{ regionId: place.regionId, territoryId: place.id },
      territoryKind: place.kind,
    }),
  );
  const territories = closedLast(writable, viewer.today);
  if (territories.length === 0) notFound();
  return { viewer, territories };
});

export const generateMetadata = titled("Nouveau projet", load);

export default async function NewProjectPage({ searchParams }: Props) {
  const { viewer, territories } = await load();
  const { scope, today } = viewer;
  const asked = newProjectParams.parse(await searchParams);
  const ids = territories.map(({ id }) => id);
  const choices = await listProjectChoices(scope, ids, today);
  const action = choices.actions.find(({ id }) => id === asked.action);
  const event = choices.events.find(({ id }) => id === asked.evenement);
  const values = {
    territoryId: action?.territoryId ?? event?.territoryId ?? ids[0],
    actionId: action?.id,
    eventId: event?.id,
    origin: event ? "event" : "spontaneous",
    stage: "design",
    status: "to_qualify",
    openedOn: today,
  };
  return (
    <>
      <PageHead title="Nouveau projet" crumbs={[{ label: "Projets accompagnés", href: "/projets" }]} />
      <div className="grid lay">
        <div className="c8 main-col">
          <Block
            title="Ouvrir un dossier"
            sub="Le titre suffit pour commencer&nbsp;; le reste se complète au fil des contacts."
          >
            <ProjectForm
              territories={territories.map(({ id, name }) => ({ id, name }))}
              values={values}
              options={prepareOptions(choices, territories)}
              requestKey={randomUUID()}
            />
          </Block>
        </div>
      </div>
    </>
  );
}
