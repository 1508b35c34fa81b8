import * as z from "zod";
import { email } from "@/lib/kernel/inputs";
import { one } from "@/lib/kernel/search-params";

/** `suite`: the page to come back to; `compte`: a demonstration account to fill the form with; `fait`: what was done before. */
export const signInParams = z.object({
  suite: one(z.string().max(2000)),
  compte: one(email),
  fait: one(z.literal("phrase")),
});
