"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getDeletedObjective } from "@/db/bin/reads";
import { alreadyWritten } from "@/db/kernel/idempotency";
import { restoreObjective } from "@/db/plans/objectives/bin";
import { getObjective } from "@/db/plans/objectives/writes";
import { restoreAction } from "@/lib/actions/gestures";
import { actorOf } from "@/lib/auth/actor";
import { restoreInput } from "@/lib/bin/input";
import { restoreEvent } from "@/lib/events/gestures";
import { restoreJob } from "@/lib/jobs/gestures";
import { entryOf } from "@/lib/kernel/gesture";
import { mutation } from "@/lib/kernel/mutation";
import { authorize } from "@/lib/permissions/can";
import { found, Refusal, saved } from "@/lib/platform/errors";
import { restoreProject } from "@/lib/projects/gestures";

/** Nouns whose verbs are gestures: each with the name of its id. */
const gestures = {
  action: { gesture: restoreAction, key: "actionId" },
  emploi: { gesture: restoreJob, key: "jobId" },
  evenement: { gesture: restoreEvent, key: "eventId" },
  projet: { gesture: restoreProject, key: "projectId" },
} as const;

type Noun = "objectif" | keyof typeof gestures;

function restored(noun: Noun, pageId: string): never {
  revalidatePath("/corbeille");
  redirect(`/corbeille?fait=restaure&type=${noun}&fiche=${pageId}`);
}

export const restore = mutation(restoreInput, async ({ noun, ...target }, viewer) => {
  const { id, version, requestKey } = target;
  if (noun !== "objectif") {
    const { gesture, key } = gestures[noun];
    const entry = entryOf({ [key]: id, version: String(version), requestKey });
    await gesture.run(actorOf(viewer, "form"), [entry]);
    restored(noun, id);
  }
  // An objective is read on its plan.
  if ((await alreadyWritten(viewer.scope, requestKey)) === id)
    restored(noun, found(await getObjective(viewer.scope, id)).planId);
  const row = found(await getDeletedObjective(viewer.scope, id));
  authorize(viewer, "plan.write", row);

  const outcome = await restoreObjective(viewer.scope, target);
  if (outcome === "hanging") throw new Refusal("parentDeleted");
  saved(outcome);
  restored(noun, row.pageId);
});
