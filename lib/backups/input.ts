import * as z from "zod";
import { id } from "@/lib/kernel/inputs";

/** The Région in whose name a backup is asked for. */
export const askBackupInput = z.strictObject({ regionId: id });
