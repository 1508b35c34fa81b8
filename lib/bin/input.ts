import * as z from "zod";
import { id, oneOf, version } from "@/lib/kernel/inputs";
import { binWords } from "./labels";

/** « Restaurer »: which row of the bin. */
export const restoreInput = z.strictObject({
  noun: oneOf(binWords, "Élément inconnu."),
  id,
  version,
  requestKey: id,
});
