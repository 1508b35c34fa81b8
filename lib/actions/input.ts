import * as z from "zod";
import { id } from "@/lib/kernel/inputs";

/** Of which territory the structures are asked. */
export const leadsInput = z.strictObject({ territoryId: id });
