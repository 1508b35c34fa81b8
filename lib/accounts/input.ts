import * as z from "zod";
import { roles } from "@/db/enums";
import {
  email,
  id,
  ids,
  oneOf,
  optionalDate,
  optionalOneOf,
  patterned,
  requiredDate,
  requiredLine,
} from "@/lib/kernel/inputs";
import { type Perimeter, perimeterOf, reaches } from "./perimeter";

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

/** Moves at each write of a row: what a form read is compared with what is stored. */
const stamp = patterned(/^\d{1,10}$/, "Version invalide.");

const name = requiredLine(120, "Écrivez un nom, ou une fonction.");

const dates = { startsOn: requiredDate("Indiquez le premier jour."), endsOn: optionalDate };

const granted = {
  role: oneOf(roles, "Choisissez un rôle."),
  reach: optionalOneOf(reaches),
  regionId: id,
  territories: ids,
  ...dates,
};

type Granted = {
  role: (typeof roles)[number];
  reach: (typeof reaches)[number] | null;
  territories: string[];
  startsOn: string;
  endsOn: string | null;
};

/** The perimeter that role, reach and boxes say together, or the fields at fault. */
function grantOf<T extends Granted>(
  input: T,
  context: z.RefinementCtx,
): Omit<T, "reach" | "territories"> & {
  territoryIds: Perimeter;
} {
  const { reach, territories, ...kept } = input;
  const { perimeter, error } = perimeterOf(input.role, reach, territories);
  if (error) context.addIssue({ code: "custom", path: [error.field], message: error.sentence });
  if (kept.endsOn !== null && kept.endsOn < kept.startsOn)
    context.addIssue({
      code: "custom",
      path: ["endsOn"],
      message: "Le dernier jour ne peut pas précéder le premier.",
    });
  return { ...kept, territoryIds: perimeter };
}

export const inviteInput = z.strictObject({ requestKey: id, email, name, ...granted }).transform(grantOf);

export const addMembershipInput = z
  .strictObject({ requestKey: id, accountId: id, ...granted })
  .transform(grantOf);

/** The role is the stored one, sent back so that the perimeter is checked with it; the mutation compares them. */
export const changeMembershipInput = z
  .strictObject({ requestKey: id, membershipId: id, stamp, ...granted })
  .transform(grantOf);

export const endMembershipInput = z.strictObject({ membershipId: id, stamp });

export const updateAccountInput = z.strictObject({ requestKey: id, accountId: id, stamp, email, name });

export const accessInput = z.strictObject({ accountId: id, stamp });

export const renewLinkInput = z.strictObject({ requestKey: id, accountId: id });
