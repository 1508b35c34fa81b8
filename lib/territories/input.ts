import * as z from "zod";
import { id } from "@/lib/kernel/inputs";

/** Of which territory the structures that may lead it are asked; of one that is to be made, of none. */
export const territoryLeadsInput = z.strictObject({ territoryId: id.optional() });
