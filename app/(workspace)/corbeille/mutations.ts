"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { restoreAction } from "@/db/queries/action-bin";
import { getDeleted } from "@/db/queries/bin";
import { restoreEvent } from "@/db/queries/event-bin";
import { restoreJob } from "@/db/queries/job-bin";
import { restoreObjective } from "@/db/queries/objective-bin";
import { restoreProject } from "@/db/queries/project-bin";
import { restoreInput } from "@/lib/bin/input";
import { found, Refusal, saved } from "@/lib/errors";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";

const nouns = {
  action: { permission: "action.write", write: restoreAction },
  objectif: { permission: "plan.write", write: restoreObjective },
  evenement: { permission: "event.write", write: restoreEvent },
  projet: { permission: "project.write", write: restoreProject },
  emploi: { permission: "job.write", write: restoreJob },
} as const;

export const restore = mutation(restoreInput, async ({ noun, ...target }, viewer) => {
  const row = found(await getDeleted(viewer.scope, noun, target.id));
  const { permission, write } = nouns[noun];
  authorize(viewer, permission, row);

  const outcome = await write(viewer.scope, target);
  if (outcome === "hanging") throw new Refusal("parentDeleted");
  saved(outcome);

  revalidatePath("/corbeille");
  redirect(`/corbeille?fait=restaure&type=${noun}&fiche=${row.pageId}`);
});
