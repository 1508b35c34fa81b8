"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getStep } from "@/db/actions/steps/reads";
import { getDecidedAction } from "@/db/decisions/reads";
import { getObjective } from "@/db/plans/objectives/reads";
import { getContact } from "@/db/schemes/contacts/reads";
import type { Scope } from "@/db/scope";
import { restoreRow } from "@/lib/bin/gestures";
import { form } from "@/lib/kernel/mutation";
import { found } from "@/lib/platform/errors";
import { drawnAgain } from "@/lib/territories/drawn";

/** An objective is read on its plan, a contact on its scheme, a decision and a step on their action. */
async function pageOf(scope: Scope, noun: unknown, id: string): Promise<string> {
  if (noun === "objectif") return found(await getObjective(scope, id)).planId;
  if (noun === "etape") return found(await getStep(scope, id)).actionId;
  if (noun === "contact-dispositif") return found(await getContact(scope, id)).schemeId;
  if (noun === "decision") return found(await getDecidedAction(scope, id));
  return id;
}

export const restore = form(restoreRow, async (id, _, { noun }, viewer) => {
  const pageId = await pageOf(viewer.scope, noun, id);
  if (noun === "territoire") {
    revalidatePath("/territoires", "layout");
    await drawnAgain(viewer);
  }
  revalidatePath("/corbeille");
  redirect(`/corbeille?fait=restaure&type=${noun}&fiche=${pageId}`);
});
