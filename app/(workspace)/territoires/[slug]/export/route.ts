import { requireReading } from "@/lib/auth/viewer";
import { readPaper } from "@/lib/figures/territories/read-paper";
import { yearRead } from "@/lib/french/period";
import { askedExactly } from "@/lib/kernel/search-params";
import { printed } from "@/lib/pdf/printed";
import { env } from "@/lib/platform/env";
import { found } from "@/lib/platform/errors";
import { sheetParams } from "../search-params";

/** The sheet of a territory on one A4, as its reader may read it. */
export const GET = printed("territory-sheet", async (viewer, params, { slug = "" }) => {
  requireReading(viewer);
  const read = yearRead(askedExactly(sheetParams, params).periode, viewer.today);
  const demonstration = env().MAILLAGE_MODE === "demonstration";
  return {
    name: "fiche",
    said: { territoire: slug, periode: String(read.year) },
    data: found(await readPaper(viewer, slug, { ...read, demonstration })),
  };
});
