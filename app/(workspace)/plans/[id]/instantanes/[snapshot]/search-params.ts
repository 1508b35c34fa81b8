import * as z from "zod";
import { one } from "@/lib/kernel/search-params";
import { figureNames } from "@/lib/snapshots/figures";

/** Which figure of the snapshot is opened: all of its actions where nothing is said. */
export const snapshotParams = z.object({ figure: one(z.enum(figureNames)) });
