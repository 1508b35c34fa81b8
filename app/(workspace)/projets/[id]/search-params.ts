import * as z from "zod";
import { one } from "@/lib/kernel/search-params";

/** What the gesture before this page did, and whether its whole history is asked. */
export const projectPageParams = z.object({
  fait: one(z.enum(["cree", "enregistre", "restaure", "etape", "retour", "efface"])),
  historique: one(z.literal("tout")),
});
