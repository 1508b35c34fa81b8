import Link from "next/link";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import { Typeset } from "@/components/ui/typeset";
import type { Project } from "@/db/projects/reads";
import { actionCode } from "@/lib/actions/labels";
import { formatDate } from "@/lib/french/format";
import { projectOriginLabels } from "@/lib/projects/labels";

const unknown = (feminine = false) => (
  <span className="miss">{feminine ? "non renseignée" : "non renseigné"}</span>
);

function LinkedAction({ project }: { project: Project }) {
  const { actionId, actionAxis: axis, actionNumber: number, actionTitle } = project;
  if (!actionId || !axis || !number) return null;
  return (
    <Link href={`/actions/${actionId}`} prefetch={false}>
      {actionCode({ axis, number })} {actionTitle}
    </Link>
  );
}

function LinkedEvent({ project }: { project: Project }) {
  const { eventId, eventTitle, eventStartsOn } = project;
  if (!eventId || !eventStartsOn) return null;
  return (
    <>
      <Link href={`/evenements/${eventId}`} prefetch={false}>
        {eventTitle}
      </Link>
      , <Typeset>{formatDate(eventStartsOn)}</Typeset>
    </>
  );
}

/** What changes rarely. */
export function RecordPanel({ project }: { project: Project }) {
  const origin = (
    <>
      {projectOriginLabels[project.origin]}
      {project.eventId && <>{"\u00a0: "}</>}
      <LinkedEvent project={project} />
    </>
  );
  return (
    <Block title="La fiche" className="side">
      <FactList
        facts={[
          { label: "Structure", value: project.organisationName || unknown(true) },
          { label: "Famille juridique, même envisagée", value: project.legalFamilyLabel ?? unknown(true) },
          { label: "Thème", value: project.themeLabel ?? unknown() },
          { label: "Secteur", value: project.sectorLabel ?? unknown() },
          { label: "Commune", value: project.communeName ?? unknown(true) },
          { label: "Origine", value: origin },
          { label: "Action du plan", value: project.actionId && <LinkedAction project={project} /> },
          { label: "Dossier ouvert le", value: formatDate(project.openedOn) },
          {
            label: "Dernier contact",
            value: project.contactedOn ? formatDate(project.contactedOn) : "aucun",
          },
          { label: "Début de l’activité", value: project.activityOn && formatDate(project.activityOn) },
        ]}
      />
    </Block>
  );
}
