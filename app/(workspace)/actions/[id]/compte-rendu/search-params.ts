import * as z from "zod";
import { one } from "@/lib/kernel/search-params";

/** The year of the report, or all of them. */
export const reportParams = z.object({ annee: one(z.string().regex(/^(20\d{2}|toutes)$/)) });

/** The year that an address asks: null for all of them, `shown` where it says none. */
export const yearAsked = (annee: string | undefined, shown: number | null): number | null =>
  annee === undefined ? shown : annee === "toutes" ? null : Number(annee);
