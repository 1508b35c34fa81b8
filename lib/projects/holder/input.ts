import * as z from "zod";
import { requiredLine } from "@/lib/kernel/inputs";

/** Who a project is looked for by: a name, a telephone, an e-mail. */
export const holderSearchInput = z.strictObject({
  porteur: requiredLine(200, "Écrivez un nom, un téléphone ou une adresse électronique."),
});
