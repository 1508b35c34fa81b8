"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { restoreAction } from "@/db/queries/action-bin";
import { getDeleted } from "@/db/queries/bin";
import { alreadyWritten } from "@/db/queries/idempotency";
import { restoreObjective } from "@/db/queries/objective-bin";
import { getObjective } from "@/db/queries/objectives";
import { actorOf } from "@/lib/auth/actor";
import type { Viewer } from "@/lib/auth/viewer";
import { restoreInput } from "@/lib/bin/input";
import { found, Refusal, saved } from "@/lib/errors";
import { restoreEvent } from "@/lib/events/gestures";
import { restoreJob } from "@/lib/jobs/gestures";
import { entryOf } from "@/lib/kernel/gesture";
import { mutation } from "@/lib/mutation";
import { authorize } from "@/lib/permissions/can";
import { restoreProject } from "@/lib/projects/gestures";

const nouns = {
  action: { permission: "action.write", write: restoreAction },
  objectif: { permission: "plan.write", write: restoreObjective },
} as const;

/** Nouns whose verbs are gestures: each with the name of its id. */
const gestures = {
  emploi: { gesture: restoreJob, key: "jobId" },
  evenement: { gesture: restoreEvent, key: "eventId" },
  projet: { gesture: restoreProject, key: "projectId" },
} as const;

type Noun = keyof typeof nouns | keyof typeof gestures;

function restored(noun: Noun, pageId: string): never {
  revalidatePath("/corbeille");
  redirect(`/corbeille?fait=restaure&type=${noun}&fiche=${pageId}`);
}

/** The page of a row that this request took out of the bin: an objective is read on its plan. */
async function pageOf({ scope }: Viewer, noun: Noun, id: string): Promise<string> {
  return noun === "objectif" ? found(await getObjective(scope, id)).planId : id;
}

export const restore = mutation(restoreInput, async ({ noun, ...target }, viewer) => {
  if (noun === "emploi" || noun === "evenement" || noun === "projet") {
    const { id, version, requestKey } = target;
    const { gesture, key } = gestures[noun];
    await gesture.run(actorOf(viewer, "form"), [
      entryOf({ [key]: id, version: String(version), requestKey }),
    ]);
    restored(noun, id);
  }
  if ((await alreadyWritten(viewer.scope, target.requestKey)) === target.id)
    restored(noun, await pageOf(viewer, noun, target.id));
  const row = found(await getDeleted(viewer.scope, noun, target.id));
  const { permission, write } = nouns[noun];
  authorize(viewer, permission, row, noun === "action" ? "structure" : undefined);

  const outcome = await write(viewer.scope, target);
  if (outcome === "hanging") throw new Refusal("parentDeleted");
  saved(outcome);
  restored(noun, row.pageId);
});
