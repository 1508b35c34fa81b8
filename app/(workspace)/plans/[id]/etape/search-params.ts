import * as z from "zod";
import { planMoveNames } from "@/db/enums";
import { one } from "@/lib/kernel/search-params";
import { moveWords } from "@/lib/plans/moves/steps";

const words = planMoveNames.map((name) => moveWords[name]) as [string, ...string[]];

/** Which move the page makes. */
export const stepParams = z.object({ geste: one(z.enum(words)) });
