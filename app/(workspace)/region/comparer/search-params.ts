import * as z from "zod";
import { one } from "@/lib/kernel/search-params";
import { changeNames } from "@/lib/snapshots/compare";
import { figureNames } from "@/lib/snapshots/figures";

const day = one(z.iso.date().refine((value) => value >= "1990-01-01" && value <= "2100-12-31"));

/** The two days that are compared (no second: today), and what of the comparison is opened below. */
export const regionCompareParams = z.object({
  de: day,
  a: day,
  territoire: one(z.string().regex(/^[a-z0-9-]{1,60}$/)),
  changement: one(z.enum(changeNames)),
  figure: one(z.enum(figureNames)),
  cote: one(z.enum(["avant", "apres"])),
});
