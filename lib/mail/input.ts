import * as z from "zod";
import { digestChoices } from "@/db/mail/limits";
import { linkToken } from "@/lib/accounts/input";
import { id, oneOf } from "@/lib/kernel/inputs";

export const chooseDigestInput = z.strictObject({ digest: oneOf(digestChoices, "Choisissez un rythme.") });
/** The Région in whose name it is sent again. */
export const resendInput = z.strictObject({ regionId: id, mailId: id });
export const stopInput = z.strictObject({ jeton: linkToken });
