"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getMembership } from "@/db/accounts/memberships/reads";
import { changeMembership as change } from "@/lib/accounts/memberships/gestures";
import type { Viewer } from "@/lib/auth/viewer";
import { form } from "@/lib/kernel/mutation";
import { found } from "@/lib/platform/errors";
import { log } from "@/lib/platform/log";

/** Shows the page of the account as it is now, and gives its address. */
async function shown({ scope }: Viewer, id: string) {
  const { accountId } = found(await getMembership(scope, id));
  const path = `/administration/comptes/${accountId}`;
  revalidatePath(path, "layout");
  return { accountId, path };
}

export const changeMembership = form(
  change,
  async (id, landing, _, viewer) => {
    const { accountId: account, path } = await shown(viewer, id);
    log.info({ actor: viewer.id, account, verb: "changeMembership" }, "administration");
    redirect(landing(`${path}?fait=habilitation`));
  },
  async ({ membershipId }, viewer) => {
    await shown(viewer, String(membershipId));
  },
);
