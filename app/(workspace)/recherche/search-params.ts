import * as z from "zod";
import { searched } from "@/lib/kernel/search-params";

/** The words looked for everywhere. */
export const searchParams = z.object({ recherche: searched });
