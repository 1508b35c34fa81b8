"use server";

import { revalidatePath } from "next/cache";
import { askBackup } from "@/db/backups/writes";
import { askBackupInput } from "@/lib/backups/input";
import { backupAsked } from "@/lib/backups/labels";
import { mutation } from "@/lib/kernel/mutation";
import { authorize } from "@/lib/permissions/can";
import { found, Refusal } from "@/lib/platform/errors";

export const backUpNow = mutation(askBackupInput, async ({ regionId }, viewer) => {
  const own = found(viewer.regionsOwn[regionId]);
  authorize(viewer, "backup.write", { regionId, territoryId: own, territoryKind: "region" });
  if (!(await askBackup(viewer.scope))) throw new Refusal("unkept");
  revalidatePath("/administration/sauvegardes");
  return backupAsked;
});
