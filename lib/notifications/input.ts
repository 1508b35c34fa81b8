import * as z from "zod";
import { id } from "@/lib/kernel/inputs";

/** One notification, or all of them. */
export const readNotificationsInput = z.strictObject({ which: z.union([id, z.literal("all")]) });
