"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getObjective } from "@/db/plans/objectives/reads";
import { restoreRow } from "@/lib/bin/gestures";
import { form } from "@/lib/kernel/mutation";
import { found } from "@/lib/platform/errors";

export const restore = form(restoreRow, async (id, _, { noun }, { scope }) => {
  // An objective is read on its plan.
  const pageId = noun === "objectif" ? found(await getObjective(scope, id)).planId : id;
  revalidatePath("/corbeille");
  redirect(`/corbeille?fait=restaure&type=${noun}&fiche=${pageId}`);
});
