import * as z from "zod";
import { binWords } from "@/lib/bin/labels";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** What the gesture before did; after a restoration, which page to open. */
export const binParams = z.object({
  fait: one(z.enum(["supprime", "restaure"])),
  type: one(z.enum(binWords)),
  fiche: one(id),
});
