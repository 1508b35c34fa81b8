import * as z from "zod";
import { importNouns } from "@/db/imports/limits";
import { importNounWords, importSaid } from "@/lib/imports/labels";
import { id } from "@/lib/kernel/inputs";
import { one, rowParams } from "@/lib/kernel/search-params";

const addresses = importNouns.map((noun) => importNounWords[noun].address);

/** The list of imports; `contenu`: what a file is to be read for; `plan`: that in which it is to be. */
export const importsParams = z.object({
  plan: one(id),
  contenu: one(z.enum(addresses)),
  ...rowParams(importSaid).shape,
});

/** One import: the page of its preview. */
export const importParams = z.object({
  ...rowParams(importSaid).shape,
  page: one(
    z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number),
  ),
});

/** What leaves: the list, or the refused rows of one import. */
export const importExportParams = z.object({ import: one(id) });
