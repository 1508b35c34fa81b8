import * as z from "zod";
import { formatNumber } from "./format";

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
    .refine((value) => codePoints(value) <= max, { error: `${formatNumber(max)}\u00a0caractères au plus.` });

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
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Écrivez une date complète\u00a0: jour, mois et année.")
  .refine(isCalendarDate, { error: "Cette date n’existe pas." })
  .refine((value) => value >= "1990-01-01" && value <= "2100-12-31", {
    error: "La date doit être entre 1990 et 2100.",
  });

/** "" → null, else a date. */
export const optionalDate = z
  .string()
  .transform((value) => (value === "" ? null : value))
  .pipe(isoDate.nullable());

/** A date that must be given. */
export const requiredDate = (missing: string) => z.string().min(1, missing).pipe(isoDate);

/** "" → null, else a local time « HH:MM » as `<input type="time">` sends it. */
export const optionalTime = z
  .string()
  .transform((value) => (value === "" ? null : value))
  .pipe(
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Écrivez une heure, par exemple 09:30.")
      .nullable(),
  );

const blanks = /[\s\u00a0\u202f]/gu;

/** A whole number from `min` to `max`, blanks between thousands allowed. */
export const whole = (min: number, max: number, missing: string) =>
  z
    .string()
    .transform((value) => value.replace(blanks, ""))
    .pipe(z.string().regex(/^\d{1,9}$/, missing))
    .transform(Number)
    .refine((value) => value >= min && value <= max, {
      error: `Écrivez un nombre entier entre ${min} et ${max}.`,
    });

/** "" → null (unknown is not zero), else a whole number from `min` to `max`. */
export const optionalWhole = (min: number, max: number) =>
  z
    .string()
    .optional()
    .transform((value) => (value ?? "").replace(blanks, "") || null)
    .pipe(
      z
        .string()
        .regex(/^\d{1,9}$/, "Écrivez un nombre entier, zéro ou plus, ou laissez vide si vous ne savez pas.")
        .transform(Number)
        .refine((value) => value >= min && value <= max, {
          error: `Écrivez un nombre entier entre ${min} et ${max}.`,
        })
        .nullable(),
    );

/** A French decimal of two places at most, « 1,5 » → 1.5. A point is understood as a comma. */
const decimal = (message: string) =>
  z
    .string()
    .regex(/^\d{1,9}([.,]\d{1,2})?$/, message)
    .transform((value) => Number(value.replace(",", ".")));

/** FTE above 0, two decimals. */
export const fte = z
  .string()
  .transform((value) => value.replace(blanks, ""))
  .pipe(decimal("Écrivez un nombre d’ETP, par exemple 1,5."))
  .refine((value) => value > 0 && value <= 10_000, { error: "Écrivez un nombre d’ETP plus grand que zéro." });

/** "" → null, else euros → whole cents. */
export const optionalEuros = z
  .string()
  .optional()
  .transform((value) => (value ?? "").replace(blanks, "").replace(/€$/u, "") || null)
  .pipe(
    decimal("Écrivez un montant en euros, par exemple 1 500 ou 1 500,50.")
      .transform((euros) => Math.round(euros * 100))
      .nullable(),
  );

/** "" → null, else the id of a row. */
export const optionalId = z
  .string()
  .optional()
  .transform((value) => value || null)
  .pipe(id.nullable());

/** Boxes of one name, or their list with commas (a conflict's choice): none, one or several ids, each once. */
export const ids = z
  .union([z.string().transform((value) => [value]), z.array(z.string())])
  .optional()
  .transform((values) => [...new Set((values ?? []).flatMap((value) => value.split(",")).filter(Boolean))])
  .pipe(z.array(id).max(60));

/** "" → null, else a code of an open vocabulary, whose existence the database checks. */
export const optionalCode = z
  .string()
  .optional()
  .transform((value) => value || null)
  .pipe(
    z
      .string()
      .regex(/^[a-z0-9_]{1,60}$/, "Choisissez dans la liste.")
      .nullable(),
  );

/** E-mail address, lower-cased. */
export const email = z
  .string()
  .transform((value) => cleaned(value).toLowerCase())
  .pipe(z.email("Écrivez une adresse complète, par exemple prenom.nom@territoire.fr.").max(254));

/** A box: « oui » when it is ticked, nothing otherwise. */
export const ticked = z
  .literal("oui")
  .optional()
  .transform((value) => value === "oui");

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
