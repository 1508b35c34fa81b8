import "server-only";
import type * as z from "zod";
import {
  freeLine,
  freeText,
  fte,
  oneOf,
  optionalId,
  optionalWhole,
  requiredCode,
  requiredDate,
  whole,
} from "@/lib/fields";
import type { Dictionary, Field, Held } from "./dictionary";

type Shape<F extends Dictionary> = { [Name in keyof F]: z.ZodType<Held<F[Name]>, unknown> };

/** What reads one field of a request: strings in, the stored value out, one French sentence when it does not read. */
function reader(field: Field<never>): z.ZodType {
  switch (field.kind) {
    case "choice":
      return oneOf(field.values, field.missing);
    case "code":
      return requiredCode(field.missing);
    case "day":
      return requiredDate(field.missing);
    case "fte":
      return fte;
    case "line":
      return freeLine(field.max).transform((typed) => typed || null);
    case "ref":
      return optionalId;
    case "text":
      return freeText(field.max);
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
