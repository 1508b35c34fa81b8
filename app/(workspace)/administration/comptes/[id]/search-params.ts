import * as z from "zod";
import { one } from "@/lib/kernel/search-params";

/** What the gesture before this page did. */
export const accountParams = z.object({
  fait: one(z.enum(["habilitation", "fin", "desactive", "reactive"])),
});
