"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listLeftStates, listStageChanges } from "@/db/queries/left-states";
import { listProjectChoices } from "@/db/queries/project-choices";
import { updateProject } from "@/db/queries/project-updates";
import { getProject } from "@/db/queries/projects";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";
import { editInput } from "@/lib/projects/input";
import { wrongDates } from "@/lib/projects/rules";
import { fieldsOf, lockedAction, stored, withFormer, wrongChoices } from "@/lib/projects/stored";

export const editProject = mutation(editInput, async (input, viewer, landing) => {
  const { scope, today, timeZone } = viewer;
  const project = found(await getProject(scope, input.projectId));
  authorize(viewer, "project.write", project);
  const choices = await listProjectChoices(scope, [project.territoryId], today, project);
  // Rules that compare with the stored row wait until the version is the one read: a conflict first.
  const errors =
    input.version === project.version &&
    (wrongDates(input, today) ??
      lockedAction(input, project) ??
      wrongChoices(input, project.territoryId, choices));
  if (errors) throw new Invalid(errors);

  const { version, requestKey } = input;
  const target = { id: project.id, version, requestKey };
  const outcome = await updateProject(scope, target, fieldsOf(input, today));
  if (outcome === "conflict") {
    const now = found(await getProject(scope, project.id));
    const left = await listLeftStates(scope, "project", project.id);
    const stages = await listStageChanges(scope, project.id);
    throw new Refusal("conflict", stored(withFormer(now, left, stages), timeZone));
  }
  saved(outcome);

  revalidatePath(`/projets/${project.id}`);
  redirect(landing(`/projets/${project.id}?fait=enregistre`));
});
