import * as z from "zod";
import { email, patterned } from "@/lib/kernel/inputs";

export const signInInput = z.strictObject({
  email,
  passphrase: z
    .string({ error: "Écrivez votre phrase de passe." })
    .min(1, "Écrivez votre phrase de passe.")
    .max(1_000, "Cette phrase de passe est trop longue.")
    .transform((value) => value.normalize("NFC")),
  /** Where to come back: a path of ours, checked by returnPath(). */
  next: z.string({ error: "Adresse invalide." }).max(2000, "Adresse invalide."),
});

/** Whatever comes with it, leaving is leaving. */
export const signOutInput = z.object({});

const passphrase = z
  .string({ error: "Écrivez votre phrase de passe." })
  .transform((value) => value.normalize("NFC"));

/** « Mon compte »: the passphrase that opens the account today, and the one that will. */
export const changePassphraseInput = z.strictObject({
  current: passphrase.refine((value) => value !== "", "Écrivez votre phrase de passe actuelle."),
  passphrase,
});

/** What a link opens: its token, as its address carries it. */
const token = patterned(/^[A-Za-z0-9_-]{43}$/, "Ce lien n’est pas complet.");

/** The same, of an address that a mailer or a sentence has followed by its own signs: « …/acces/TOKEN>. ». */
export const linkToken = z
  .string()
  .transform(
    (typed) => /^([A-Za-z0-9_-]{43})(?:[.,;:!?)>\]}'"»…*]|%[0-9a-f]{2})*$/iu.exec(typed)?.[1] ?? typed,
  )
  .pipe(token);

export const choosePassphraseInput = z.strictObject({
  jeton: token,
  passphrase,
});
