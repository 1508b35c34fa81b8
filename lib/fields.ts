import * as z from "zod";

z.config(z.locales.fr());

// z.coerce is banned: it reads "" and null as 0. Forms and CSV cells are strings; parse strings.

const zeroWidth = /[\u200b-\u200d\u2060\ufeff]/gu;
// Controls, lone surrogates and bidirectional overrides never belong to what a person types. Tab and line feed are allowed in texts.
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

function cleaned(value: string): string {
  return value.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(zeroWidth, "").normalize("NFC").trim();
}

const codePoints = (value: string) => [...value].length;

/** Text of at most `max` code points, possibly empty: NFC, no control character, no lone surrogate, zero-width removed. */
export const freeText = (max: number) =>
  z
    .string()
    .refine((value) => !forbidden.test(value), {
      error: "Ce texte contient des caractères qui ne s’impriment pas.",
    })
    .transform(cleaned)
    .refine((value) => codePoints(value) <= max, { error: `${max} caractères au plus.` });

/** The same, and not empty. */
export const requiredText = (max: number, missing: string) =>
  freeText(max).refine((value) => value !== "", { error: missing });

export const id = z.uuid("Identifiant invalide.");

/** Version of a row as the form received it. */
export const version = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "Version invalide.")
  .transform(Number);

/** « 35 » → 35, whole, 0 to 100. */
export const percentage = z
  .string()
  .trim()
  .regex(/^(100|\d{1,2})$/, "Écrivez un nombre entier entre 0 et 100.")
  .transform(Number);

const isCalendarDate = (value: string) => {
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
};

/** Strict ISO date between 1990 and 2100, as `<input type="date">` sends it. */
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Écrivez une date complète : jour, mois et année.")
  .refine(isCalendarDate, { error: "Cette date n’existe pas." })
  .refine((value) => value >= "1990-01-01" && value <= "2100-12-31", {
    error: "La date doit être entre 1990 et 2100.",
  });

/** "" → null, else a date. */
export const optionalDate = z
  .string()
  .transform((value) => (value === "" ? null : value))
  .pipe(isoDate.nullable());

/** E-mail address, lower-cased. */
export const email = z
  .string()
  .transform((value) => cleaned(value).toLowerCase())
  .pipe(z.email("Écrivez une adresse complète, par exemple prenom.nom@territoire.fr.").max(254));

/** A closed vocabulary. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, missing: string) =>
  z.enum(values, { error: missing });

/** "" or nothing (radios of which none is chosen) → null, else one of a closed vocabulary. */
export const optionalOneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .optional()
    .transform((value) => (value === "" || value === undefined ? null : value))
    .pipe(z.enum(values).nullable());
