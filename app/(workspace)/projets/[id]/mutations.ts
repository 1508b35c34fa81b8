"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { createHolder, eraseHolder, getHolder, updateHolder } from "@/db/queries/holders";
import { alreadyWritten } from "@/db/queries/idempotency";
import { listStageChanges } from "@/db/queries/left-states";
import { addMeeting } from "@/db/queries/meetings";
import { deleteProject } from "@/db/queries/project-bin";
import { advanceProject, takeBackProject } from "@/db/queries/project-updates";
import { getProject } from "@/db/queries/projects";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { formatDate } from "@/lib/format";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";
import { isLongBefore, isTooFar, keptMonths } from "@/lib/projects/follow-up";
import { storedHolder } from "@/lib/projects/holder";
import { gestureInput, holderInput, meetingInput } from "@/lib/projects/input";
import { nextStage, previousStage } from "@/lib/projects/rules";
import { formerDays } from "@/lib/projects/stages";

const future = ["Cette date ne peut pas être après aujourd’hui."];
const longBefore = (openedOn: string) => [
  `Cette date est à plus d’un an de l’ouverture du dossier, le ${formatDate(openedOn)}. Vérifiez l’année.`,
];
const tooFar = [`Des coordonnées se conservent ${keptMonths}\u00a0mois au plus à partir d’aujourd’hui.`];

function done(projectId: string, what: "etape" | "retour" | "efface"): never {
  revalidatePath(`/projets/${projectId}`);
  redirect(`/projets/${projectId}?fait=${what}`);
}

function binned(): never {
  revalidatePath("/projets");
  redirect("/corbeille?fait=supprime");
}

export const advance = mutation(gestureInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.projectId)
    done(input.projectId, "etape");
  const project = found(await getProject(viewer.scope, input.projectId));
  authorize(viewer, "project.write", project);
  const stage = nextStage(project.stage);
  // Past the last stage there is nothing to move to: the page read another version.
  if (stage === null) throw new Refusal("conflict");

  const target = { id: project.id, version: input.version, requestKey: input.requestKey };
  const former = formerDays(project, await listStageChanges(viewer.scope, project.id));
  const day = (stage === "launch" ? former.launchOn : former.growthOn) ?? viewer.today;
  saved(await advanceProject(viewer.scope, target, stage, day));
  done(project.id, "etape");
});

export const takeBack = mutation(gestureInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.projectId)
    done(input.projectId, "retour");
  const project = found(await getProject(viewer.scope, input.projectId));
  authorize(viewer, "project.write", project);
  const stage = previousStage(project.stage);
  if (stage === null) throw new Refusal("changed");

  const target = { id: project.id, version: input.version, requestKey: input.requestKey };
  const outcome = await takeBackProject(viewer.scope, target, stage);
  if (outcome === "conflict") throw new Refusal("changed");
  saved(outcome);
  done(project.id, "retour");
});

export const noteContact = mutation(meetingInput, async (input, viewer) => {
  const project = found(await getProject(viewer.scope, input.projectId));
  authorize(viewer, "holder.write", project);
  if (input.metOn > viewer.today) throw new Invalid({ metOn: future });
  if (isLongBefore(input.metOn, project.openedOn)) throw new Invalid({ metOn: longBefore(project.openedOn) });

  const { projectId, requestKey, ...meeting } = input;
  await addMeeting(viewer.scope, project, requestKey, meeting);

  revalidatePath(`/projets/${projectId}`);
  return "Contact noté.";
});

export const saveHolder = mutation(holderInput, async (input, viewer) => {
  const project = found(await getProject(viewer.scope, input.projectId));
  authorize(viewer, "holder.write", project);
  if (input.consentOn > viewer.today) throw new Invalid({ consentOn: future });
  const { projectId, requestKey, version, ...fields } = input;
  const holder = await getHolder(viewer.scope, projectId);
  const stale = holder !== null && version !== holder.version;
  if (!stale && isTooFar(input.keepUntil, viewer.today)) throw new Invalid({ keepUntil: tooFar });

  const outcome =
    holder && version !== null
      ? await updateHolder(viewer.scope, { id: holder.id, version, requestKey }, fields)
      : await createHolder(viewer.scope, projectId, requestKey, fields);
  if (outcome === "conflict") {
    const theirs = found(await getHolder(viewer.scope, projectId));
    throw new Refusal("conflict", storedHolder(theirs, viewer.timeZone));
  }
  saved(outcome);

  revalidatePath(`/projets/${projectId}`);
  return "Coordonnées du porteur enregistrées.";
});

export const erase = mutation(gestureInput, async (input, viewer) => {
  const project = found(await getProject(viewer.scope, input.projectId));
  authorize(viewer, "holder.write", project);
  const holder = found(await getHolder(viewer.scope, project.id));

  const target = { id: holder.id, version: input.version, requestKey: input.requestKey };
  saved(await eraseHolder(viewer.scope, target, viewer.today));
  done(project.id, "efface");
});

export const remove = mutation(gestureInput, async (input, viewer) => {
  if ((await alreadyWritten(viewer.scope, input.requestKey)) === input.projectId) binned();
  const project = found(await getProject(viewer.scope, input.projectId));
  authorize(viewer, "project.write", project);

  const target = { id: project.id, version: input.version, requestKey: input.requestKey };
  saved(await deleteProject(viewer.scope, target));
  binned();
});
