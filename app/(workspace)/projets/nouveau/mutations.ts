"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { listPlaces } from "@/db/queries/places";
import { listProjectChoices } from "@/db/queries/project-choices";
import { createProject as insertProject } from "@/db/queries/project-updates";
import { found, Invalid } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";
import { createInput } from "@/lib/projects/input";
import { wrongDates } from "@/lib/projects/rules";
import { fieldsOf, wrongChoices } from "@/lib/projects/stored";

export const createProject = mutation(createInput, async (input, viewer) => {
  const { territories } = await listPlaces(viewer.scope);
  const territory = found(territories.find(({ id }) => id === input.territoryId));
  const place = { regionId: territory.regionId, territoryId: territory.id };
  authorize(viewer, "project.write", { ...place, territoryKind: territory.kind });
  const choices = await listProjectChoices(viewer.scope, [territory.id], viewer.today);
  const errors = wrongDates(input, viewer.today) ?? wrongChoices(input, territory.id, choices);
  if (errors) throw new Invalid(errors);

  const { requestKey } = input;
  const id = await insertProject(viewer.scope, place, requestKey, fieldsOf(input, viewer.today));

  revalidatePath("/projets");
  redirect(`/projets/${id}?fait=cree`);
});
