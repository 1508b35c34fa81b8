import * as z from "zod";
import { id } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";
import { todayWord } from "@/lib/snapshots/labels";

const day = one(z.union([z.literal(todayWord), id]));

/** The two days that are compared: snapshots, or today. */
export const compareParams = z.object({ de: day, a: day });
