"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getAction } from "@/db/actions/reads";
import { confirmConfidence } from "@/lib/actions/gestures";
import { actionCode } from "@/lib/actions/labels";
import { noteNow as noteQuickly } from "@/lib/actions/notes/gestures";
import { form } from "@/lib/kernel/mutation";
import { href } from "@/lib/kernel/search-params";
import { found } from "@/lib/platform/errors";

function shown(actionId: string) {
  revalidatePath("/tableau-de-bord");
  revalidatePath(`/actions/${actionId}`);
}

export const confirmNow = form(confirmConfidence, async (id, _, __, { scope, memberships }) => {
  const { territoryId } = found(await getAction(scope, id));
  shown(id);
  const here = memberships.flatMap(({ territories }) => territories);
  const territoire = here.find((one) => one.id === territoryId)?.slug;
  redirect(href("/tableau-de-bord", { territoire, fait: "meteo" }));
});

export const noteNow = form(noteQuickly, async (_, __, { actionId }, { scope }) => {
  const action = found(await getAction(scope, String(actionId)));
  shown(action.id);
  return `Note ajoutée à ${actionCode(action)} ${action.title}.`;
});
