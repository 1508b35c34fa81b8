"use server";

import { revalidatePath } from "next/cache";
import { resendMail } from "@/db/mail/writes";
import { mutation } from "@/lib/kernel/mutation";
import { resendInput } from "@/lib/mail/input";
import { resent } from "@/lib/mail/labels";
import { authorize } from "@/lib/permissions/can";
import { found } from "@/lib/platform/errors";

export const sendAgain = mutation(resendInput, async ({ regionId, mailId }, viewer) => {
  const own = found(viewer.regionsOwn[regionId]);
  authorize(viewer, "mail.write", { regionId, territoryId: own, territoryKind: "region" });
  found((await resendMail(viewer.scope, mailId)) || null);
  revalidatePath("/administration/courriers");
  return resent;
});
