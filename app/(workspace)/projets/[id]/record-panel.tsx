import Link from "next/link";
import type { ReactNode } from "react";
import { Block } from "@/components/ui/block";
import { FactList } from "@/components/ui/fact-list";
import { Typeset } from "@/components/ui/typeset";
import type { Project } from "@/db/projects/reads";
import { actionCode } from "@/lib/actions/labels";
import { formatDate } from "@/lib/french/format";
import { factsOf } from "@/lib/kernel/facts";
import { projectFields } from "@/lib/projects/fields";
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
        facts={factsOf<ReactNode>()(projectFields, project, {
          facts: [
            { of: "organisationName", value: project.organisationName || unknown(true) },
            { of: "legalFamily", value: project.legalFamilyLabel ?? unknown(true) },
            { of: "theme", value: project.themeLabel ?? unknown() },
            { of: "sector", label: "Secteur", value: project.sectorLabel ?? unknown() },
            { of: "communeCode", value: project.communeName ?? unknown(true) },
            { of: ["origin", "eventId"], value: origin },
            { of: "actionId", value: project.actionId && <LinkedAction project={project} /> },
            { of: "openedOn", label: "Dossier ouvert le", value: formatDate(project.openedOn) },
            {
              label: "Dernier contact",
              value: project.contactedOn ? formatDate(project.contactedOn) : "aucun",
            },
            "activityOn",
          ],
          // Other panels of the page say its stages, what it is about and what it needs.
          left: [
            ...(["title", "summary", "stage", "status", "dropReason"] as const),
            ...(["designOn", "launchOn", "growthOn", "needs", "needsCents", "resourcesCents"] as const),
          ],
        })}
      />
    </Block>
  );
}
