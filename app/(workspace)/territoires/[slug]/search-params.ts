import * as z from "zod";
import { one } from "@/lib/kernel/search-params";

/** A territory's sheet: the civil year that it is read in. */
export const sheetParams = z.object({ periode: one(z.string().regex(/^20\d{2}$/)) });
