import * as z from "zod";
import { email } from "@/lib/fields";

export const signInInput = z.strictObject({
  email,
  passphrase: z
    .string()
    .min(1, "Écrivez votre phrase de passe.")
    .max(1_000, "Cette phrase de passe est trop longue.")
    .transform((value) => value.normalize("NFC")),
  /** Where to come back: a path of ours, checked by returnPath(). */
  next: z.string().max(500),
});

export const signOutInput = z.strictObject({});
