import * as z from "zod";
import { one } from "@/lib/kernel/search-params";

/** The home: which territory of an agent who has several, or the synthesis of one who is also elected. */
export const homeParams = z.object({
  territoire: one(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  vue: one(z.literal("synthese")),
  /** The civil year of the synthesis. */
  periode: one(z.string().regex(/^20\d{2}$/)),
  /** What the gesture before this page did. */
  fait: one(z.literal("meteo")),
});
