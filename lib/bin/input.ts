import * as z from "zod";
import { id, oneOf, version } from "@/lib/kernel/inputs";
import { binNouns } from "./labels";

/** « Restaurer »: which row of the bin. */
export const restoreInput = z.strictObject({
  noun: oneOf(binNouns, "Élément inconnu."),
  id,
  version,
  requestKey: id,
});
