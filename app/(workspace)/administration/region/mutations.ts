"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { redrawMap } from "@/db/maps/redraw";
import { form } from "@/lib/kernel/mutation";
import { incident } from "@/lib/platform/incident";
import { log } from "@/lib/platform/log";
import { leaveStep, resumeStep, takeExample, updateRegion } from "@/lib/regions/gestures";

export const settleRegion = form(updateRegion, async (id, landing, _, { scope, today }) => {
  let said = "regle";
  try {
    await redrawMap(scope, id, today);
  } catch (error) {
    // What was typed is stored: the map alone is late, and each start draws it again.
    log.error({ incident: incident(error) }, "map not drawn");
    said = "carte";
  }
  revalidatePath("/", "layout");
  redirect(landing(`/administration/region?fait=${said}`));
});

const checkList = (step: string) => {
  revalidatePath("/administration/mise-en-route");
  redirect(`/administration/mise-en-route?fait=${step}`);
};

export const passStep = form(leaveStep, () => checkList("etape"));

export const takeStepAgain = form(resumeStep, () => checkList("etape"));

export const takeContent = form(takeExample, () => {
  revalidatePath("/", "layout");
  return checkList("exemple");
});
