import * as z from "zod";
import { importSaid } from "@/lib/imports/labels";
import { id } from "@/lib/kernel/inputs";
import { one, rowParams } from "@/lib/kernel/search-params";

/** The list of imports; `plan`: that in which a file is to be read. */
export const importsParams = z.object({ plan: one(id), ...rowParams(importSaid).shape });

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
