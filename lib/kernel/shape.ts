import "server-only";
import * as z from "zod";
import {
  codes,
  email,
  freeLine,
  freeText,
  fte,
  ids,
  inList,
  oneOf,
  optionalCode,
  optionalCommune,
  optionalDate,
  optionalEmail,
  optionalEuros,
  optionalFte,
  optionalId,
  optionalOneOf,
  optionalPhone,
  optionalSiret,
  optionalTime,
  optionalWhole,
  percentage,
  requiredCode,
  requiredDate,
  requiredId,
  requiredLine,
  requiredText,
  whole,
} from "@/lib/kernel/inputs";
import type { Dictionary, Field, Held } from "./dictionary";
import { optionalSite } from "./site";

type Shape<F extends Dictionary> = { [Name in keyof F]: z.ZodType<Held<F[Name]>, unknown> };

function textReader({ kind, max, missing, empty }: Extract<Field<never>, { empty: string }>): z.ZodType {
  const [free, required] = kind === "line" ? [freeLine, requiredLine] : [freeText, requiredText];
  if (missing !== undefined) return required(max, missing);
  return empty === "null" ? free(max).transform((typed) => typed || null) : free(max);
}

/** Boxes of one name: some of a closed vocabulary, one at least, in its order. */
const someOf = (known: readonly string[], missing: string) =>
  z
    .union([z.string().transform((value) => [value]), z.array(z.string())], { error: missing })
    .transform((values) => values.flatMap((value) => value.split(",")).filter(Boolean))
    .refine((values) => values.every((value) => known.includes(value)), { error: inList })
    .refine((values) => values.length > 0, { error: missing })
    .transform((values) => known.filter((value) => values.includes(value)));

/** What reads one field of a request: strings in, the stored value out, one French sentence when it does not read. */
function reader(field: Field<never>): z.ZodType {
  switch (field.kind) {
    case "choice":
      return field.missing === undefined ? optionalOneOf(field.values) : oneOf(field.values, field.missing);
    case "choices":
      return someOf(field.values, field.missing);
    case "clock":
      return optionalTime;
    case "code":
      return field.missing === undefined ? optionalCode : requiredCode(field.missing);
    case "commune":
      return optionalCommune;
    case "day":
      return field.missing === undefined ? optionalDate : requiredDate(field.missing);
    case "last-day":
      return optionalDate;
    case "email":
      return field.asked ? email : optionalEmail;
    case "phone":
      return optionalPhone;
    case "siret":
      return optionalSiret;
    case "site":
      return optionalSite(field.max);
    case "euros":
      return optionalEuros;
    case "fte":
      return field.unknown ? optionalFte : fte;
    case "line":
    case "text":
      return textReader(field);
    case "percent":
      return percentage;
    case "rating":
      return optionalOneOf(field.values).transform((mark) => (mark === null ? null : Number(mark)));
    case "ref":
      return field.missing === undefined ? optionalId : requiredId(field.missing);
    case "refs":
      return field.pattern ? codes(field.pattern, field.missing) : ids;
    case "state":
    case "stamp":
      throw new Error(`No form writes ${field.label}.`);
    case "whole":
      return field.missing === undefined
        ? optionalWhole(field.min, field.max)
        : whole(field.min, field.max, field.missing);
  }
}

/** The shape of a request that holds every field of a dictionary: an absent one is refused, never read as empty. */
export const shapeOf = <F extends Dictionary>(fields: F): Shape<F> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, reader(field as Field<never>)]),
  ) as Shape<F>;
