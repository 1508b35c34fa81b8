import * as z from "zod";
import { mailKinds, mailStates } from "@/db/mail/limits";
import { listParams, one } from "@/lib/kernel/search-params";

/** « Courriers », under the names that its address shows. */
export const mailParams = z.object({
  etat: one(z.enum(mailStates)),
  nature: one(z.enum(mailKinds)),
  page: listParams([]).page,
});
