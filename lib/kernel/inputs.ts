import * as z from "zod";
import { formatNumber } from "@/lib/french/format";
import { siretFault } from "@/lib/french/siret";
import { cleanLine, cleanText, textFault } from "./typed-text";

z.config(z.locales.fr());

// z.coerce is banned: it reads "" and null as 0. Forms and CSV cells are strings; parse strings.

/** A field that is not in the request is refused, never read as empty: only what was emptied is erased. */
const absent = "Ce champ n’est pas arrivé avec l’envoi. Rechargez la page, puis recommencez.";
const sent = z.string({ error: absent });

/** What a reading answers instead of a value: one sentence, which no other rule of the form follows. */
class Fault {
  constructor(readonly sentence: string) {}
}

export const fault = (sentence: string) => new Fault(sentence);

/**
 * A field read in one go: its value, or one sentence. The rules between fields still run, so that all is said at once: to them a
 * refused field is undefined, never what was typed.
 */
const field = <T>(read: (typed: string) => T | Fault) =>
  sent.transform((typed, context): T => {
    const value = read(typed);
    if (!(value instanceof Fault)) return value;
    context.addIssue({ code: "custom", message: value.sentence, continue: true });
    return undefined as never;
  });

/** The same, where nothing typed is unknown: "" → null. */
export const optionalField = <T>(
  read: (typed: string) => T | Fault,
  clean: (typed: string) => string = cleanLine,
) =>
  field((typed) => {
    const cleaned = clean(typed);
    return cleaned === "" ? null : read(cleaned);
  });

const textField = (clean: (typed: string) => string, max: number, missing?: string) =>
  field((typed) => {
    const cleaned = clean(typed);
    const wrong = cleaned === "" ? (missing ?? null) : textFault(cleaned, max);
    return wrong === null ? cleaned : fault(wrong);
  });

/** Text of at most `max` code points, possibly empty, freed of what is not seen. */
export const freeText = (max: number) => textField(cleanText, max);

/** The same, and not empty. */
export const requiredText = (max: number, missing: string) => textField(cleanText, max, missing);

/** Text of one line: line breaks of a paste are spaces. */
export const freeLine = (max: number) => textField(cleanLine, max);

/** The same, and not empty. */
export const requiredLine = (max: number, missing: string) => textField(cleanLine, max, missing);

/** A text that has a form; `sentence` says which. */
export const patterned = (pattern: RegExp, sentence: string) =>
  field((typed) => (pattern.test(typed) ? typed : fault(sentence)));

/** "" → null, else a text that has a form. */
const optionalPattern = (pattern: RegExp, sentence: string) =>
  optionalField((typed) => (pattern.test(typed) ? typed : fault(sentence)));

export const id = z.uuid({ error: "Identifiant invalide." });

/** Version of a row as the form received it. */
export const version = patterned(/^[1-9]\d{0,8}$/, "Version invalide.").transform(Number);

const isCalendarDate = (value: string) => {
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
};

/** Strict ISO date between 1990 and 2100, as `<input type="date">` sends it. */
function readDate(value: string): string | Fault {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value))
    return fault("Écrivez une date complète\u00a0: jour, mois et année.");
  if (!isCalendarDate(value)) return fault("Cette date n’existe pas.");
  if (value < "1990-01-01" || value > "2100-12-31") return fault("La date doit être entre 1990 et 2100.");
  return value;
}

/** "" → null, else a date. */
export const optionalDate = optionalField(readDate);

/** A date that must be given. */
export const requiredDate = (missing: string) =>
  field((typed) => (cleanLine(typed) === "" ? fault(missing) : readDate(cleanLine(typed))));

/** "" → null, else a local time « HH:MM » as `<input type="time">` sends it. */
export const optionalTime = optionalPattern(
  /^([01]\d|2[0-3]):[0-5]\d$/,
  "Écrivez une heure, par exemple 09:30.",
);

/** Digits as people type or paste them: blanks of any kind between thousands. */
const unspaced = (typed: string) => cleanLine(typed).replace(/\s/gu, "");

/** « 35 », « 35 % » → 35, whole, 0 to 100. */
export const percentage = field((typed) => {
  const digits = unspaced(typed).replace(/%$/, "");
  return /^(100|\d{1,2})$/.test(digits) ? Number(digits) : fault("Écrivez un nombre entier entre 0 et 100.");
});

const between = (min: number, max: number) =>
  `Écrivez un nombre entier entre ${formatNumber(min)} et ${formatNumber(max)}`;

function readWhole(digits: string, min: number, max: number): number | null {
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** A whole number from `min` to `max`, blanks between thousands allowed. */
export const whole = (min: number, max: number, missing: string) =>
  field((typed) => {
    const digits = unspaced(typed);
    if (digits === "") return fault(missing);
    return readWhole(digits, min, max) ?? fault(`${between(min, max)}.`);
  });

/** "" → null (unknown is not zero), else a whole number from `min` to `max`. */
export const optionalWhole = (min: number, max: number) =>
  optionalField(
    (digits) =>
      readWhole(digits, min, max) ?? fault(`${between(min, max)}, ou laissez vide si vous ne savez pas.`),
    unspaced,
  );

/** A French decimal of two places at most, « 1,5 » → 1.5. A point is understood as a comma. */
function readDecimal(digits: string, otherwise: string): number | Fault {
  if (/^\d{1,9}[.,]\d{3,}$/.test(digits))
    return fault("Deux décimales au plus, après une virgule. Séparez les milliers par un espace.");
  return /^\d{1,9}([.,]\d{1,2})?$/.test(digits) ? Number(digits.replace(",", ".")) : fault(otherwise);
}

/** FTE above 0, two decimals. */
export const fte = field((typed) => {
  const value = readDecimal(unspaced(typed), "Écrivez un nombre d’ETP, par exemple 1,5.");
  if (value instanceof Fault || (value > 0 && value <= 10_000)) return value;
  return fault(
    value > 0 ? `${formatNumber(10_000)}\u00a0ETP au plus.` : "Écrivez un nombre d’ETP plus grand que zéro.",
  );
});

/** "" → null, else euros → whole cents. */
export const optionalEuros = optionalField(
  (digits) => {
    const euros = readDecimal(
      digits,
      "Écrivez un montant en euros, par exemple 1\u00a0500 ou 1\u00a0500,50.",
    );
    return euros instanceof Fault ? euros : Math.round(euros * 100);
  },
  (typed) => unspaced(typed).replace(/€$/u, ""),
);

/** "" → null (unknown is not zero), else FTE from 0, two decimals. */
export const optionalFte = optionalField((digits) => {
  const value = readDecimal(
    digits,
    "Écrivez un nombre d’ETP, par exemple 1,5, ou laissez vide si vous ne savez pas.",
  );
  return value instanceof Fault || value <= 10_000
    ? value
    : fault(`${formatNumber(10_000)}\u00a0ETP au plus.`);
}, unspaced);

export const inList = "Choisissez dans la liste.";

/** "" → null, else the id of a row. */
export const optionalId = optionalField((typed) => (id.safeParse(typed).success ? typed : fault(inList)));

/** The id of a row that must be given. */
export const requiredId = (missing: string) =>
  field((typed) => {
    if (typed === "") return fault(missing);
    return id.safeParse(typed).success ? typed : fault(inList);
  });

/** Boxes of one name, or their list with commas (a conflict's choice): none, one or several, each once. */
const several = (most: number, fits: (value: string) => boolean) =>
  z
    .union([z.string(), z.array(z.string())], { error: absent })
    .transform((values) => [...new Set([values].flat().join().split(",").filter(Boolean))])
    .refine((values) => values.length <= most && values.every(fits), { error: inList });

export const ids = several(60, (value) => id.safeParse(value).success);
/** Codes of one form; one at least where `missing` asks for it. */
export const codes = (pattern: RegExp, missing?: string) =>
  several(600, (code) => pattern.test(code)).refine(
    ({ length }) => missing === undefined || length > 0,
    missing,
  );

/** "" → null, else a code of an open vocabulary, whose existence the database checks. */
export const optionalCode = optionalPattern(/^[a-z0-9_]{1,60}$/, inList);

/** A code that must be given. */
export const requiredCode = (missing: string) => patterned(/^[a-z0-9_]{1,60}$/, missing);

/** "" → null, else the INSEE code of a commune. That it is one of the territory's is the mutation's to see. */
export const optionalCommune = optionalPattern(/^[0-9AB]{5}$/, inList);

function readEmail(typed: string): string | Fault {
  const address = cleanLine(typed).toLowerCase();
  return z.email().max(254).safeParse(address).success
    ? address
    : fault("Écrivez une adresse complète, par exemple prenom.nom@territoire.fr.");
}

/** E-mail address, lower-cased. */
export const email = field(readEmail);

/** "" → null, else the same. */
export const optionalEmail = optionalField(readEmail);

/** A box: « oui » when it is ticked, nothing otherwise: it holds no stored value that its absence would erase. */
export const ticked = z
  .enum(["oui", ""], { error: "Cochez la case, ou laissez-la vide." })
  .optional()
  .transform((value) => value === "oui");

/** A closed vocabulary. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T, missing: string) =>
  z.enum(values, { error: missing });

/** "" (radios of which none is chosen) → null, else one of a closed vocabulary. */
export const optionalOneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  optionalField((typed): T[number] | Fault => values.find((value) => value === typed) ?? fault(inList));

/** « 03 21 00 00 00 », « +33 3 21 00 00 00 » : kept as typed; "" → null. */
export const optionalPhone = optionalPattern(
  /^\+?[\d\s.()-]{6,40}$/u,
  "Écrivez un numéro de téléphone, par exemple 03\u00a021\u00a000\u00a000\u00a000.",
);

/** « 123 456 789 00012 » → its fourteen digits, whose key holds; "" → null. */
export const optionalSiret = optionalField(
  (digits) => {
    const wrong = siretFault(digits);
    return wrong === null ? digits : fault(wrong);
  },
  (typed) => unspaced(typed).replaceAll(".", ""),
);
