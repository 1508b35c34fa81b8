"use server";

import { revalidatePath } from "next/cache";
import { markRead } from "@/db/notifications/writes";
import { mutation } from "@/lib/kernel/mutation";
import { readNotificationsInput } from "@/lib/notifications/input";

export const readNotifications = mutation(readNotificationsInput, async ({ which }, { scope }) => {
  await markRead(scope, which === "all" ? which : [which]);
  revalidatePath("/", "layout");
  return "Marqué comme lu.";
});
