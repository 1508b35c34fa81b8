import * as z from "zod";
import { one, searched } from "@/lib/kernel/search-params";
import { territorySaid } from "@/lib/territories/labels";

/** The list of territories as a ground: of today, or closed and to come too. */
export const groundParams = z.object({
  recherche: searched,
  fermes: one(z.literal("oui")),
  fait: one(z.enum(Object.keys(territorySaid) as [keyof typeof territorySaid])),
});
