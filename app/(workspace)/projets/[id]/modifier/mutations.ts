"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listProjectChoices } from "@/db/queries/project-choices";
import { updateProject } from "@/db/queries/project-updates";
import { getProject } from "@/db/queries/projects";
import { found, Invalid, Refusal, saved } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";
import { editInput } from "@/lib/projects/input";
import { wrongDates } from "@/lib/projects/rules";
import { fieldsOf, stored, wrongChoices } from "@/lib/projects/stored";

export const editProject = mutation(editInput, async (input, viewer) => {
  const { scope, today, timeZone } = viewer;
  const project = found(await getProject(scope, input.projectId));
  authorize(viewer, "project.write", project);
  const choices = await listProjectChoices(scope, [project.territoryId], today, project);
  const errors = wrongDates(input, today) ?? wrongChoices(input, project.territoryId, choices);
  if (errors) throw new Invalid(errors);

  const { version, requestKey } = input;
  const target = { id: project.id, version, requestKey };
  const outcome = await updateProject(scope, target, fieldsOf(input, today));
  if (outcome === "conflict")
    throw new Refusal("conflict", stored(found(await getProject(scope, project.id)), timeZone));
  saved(outcome);

  revalidatePath(`/projets/${project.id}`);
  redirect(`/projets/${project.id}?fait=enregistre`);
});
