import "server-only";
import * as z from "zod";
import { Invalid, Refusal } from "@/lib/errors";
import {
  freeLine,
  freeText,
  fte,
  id,
  oneOf,
  optionalId,
  optionalWhole,
  requiredCode,
  requiredDate,
  version,
  whole,
} from "@/lib/fields";
import type { FormValues } from "@/lib/form-values";
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

/** The stored value of each field. */
export type Values<F extends Dictionary> = { [Name in keyof F]: Held<F[Name]> };

/** Says that a field of what was typed contradicts another. */
type Refuse<F extends Dictionary> = (name: keyof F & string, sentence: string) => void;

export type Between<F extends Dictionary> = {
  /** What the fields say against one another; one refused on its own is undefined here. */
  alone?: (typed: Values<F>, refuse: Refuse<F>) => void;
  /** What is kept of them, where one makes another idle. */
  settle?: (typed: Values<F>) => Values<F>;
};

/** What a request that makes a row is read as. */
export type Making<F extends Dictionary> = { requestKey: string; territoryId: string; fields: Values<F> };

/** What a request on a row is read as; without fields, a gesture of one button. */
export type Pointing = { requestKey: string; id: string; version: number };
export type Editing<F extends Dictionary> = Pointing & { fields: Values<F> };

/** Reads what was sent. Throws Invalid, by field, or Refusal "outdated" where the form knows no field at fault. */
export function parsed<Shape extends z.ZodType>(shape: Shape, values: FormValues): z.output<Shape> {
  const read = shape.safeParse(values);
  if (read.success) return read.data;
  const errors = z.flattenError(read.error).fieldErrors as Record<string, string[] | undefined>;
  const faults = Object.entries(errors).flatMap(([name, said]) => (said ? [[name, said] as const] : []));
  throw faults.length > 0 ? new Invalid(Object.fromEntries(faults)) : new Refusal("outdated");
}

function wholeOf<F extends Dictionary, Keys extends z.ZodRawShape>(
  keys: Keys,
  fields: F,
  { alone }: Between<F>,
): z.ZodType<Record<string, unknown>> {
  return z
    .strictObject({ ...keys, ...shapeOf(fields) })
    .superRefine((typed, context) =>
      alone?.(typed as unknown as Values<F>, (name, message) =>
        context.addIssue({ code: "custom", path: [name], message }),
      ),
    );
}

function fieldsIn<F extends Dictionary>(fields: F, typed: object, { settle }: Between<F>): Values<F> {
  const named = Object.entries(typed).filter(([name]) => name in fields);
  const values = Object.fromEntries(named) as Values<F>;
  return settle ? settle(values) : values;
}

/** What reads a request, and the shape that it reads, for who must know it without asking. */
export type Reader<Typed> = { input: z.ZodType; read: (values: FormValues) => Typed };

/** Reads a request that makes a row in a territory. */
export function readsMaking<F extends Dictionary>(fields: F, between: Between<F>): Reader<Making<F>> {
  const input = wholeOf({ requestKey: id, territoryId: id }, fields, between);
  const read = (values: FormValues) => {
    const typed = parsed(input, values);
    return {
      requestKey: String(typed.requestKey),
      territoryId: String(typed.territoryId),
      fields: fieldsIn(fields, typed, between),
    };
  };
  return { input, read };
}

/** Reads a request on a row, which the form names `key`. */
export function readsEditing<F extends Dictionary>(
  key: string,
  fields: F,
  between: Between<F>,
): Reader<Editing<F>> {
  const input = wholeOf({ [key]: id, version, requestKey: id }, fields, between);
  const read = (values: FormValues) => {
    const typed = parsed(input, values);
    return {
      requestKey: String(typed.requestKey),
      id: String(typed[key]),
      version: Number(typed.version),
      fields: fieldsIn(fields, typed, between),
    };
  };
  return { input, read };
}

/** The same, of a gesture without field. */
export const readsPointing = (key: string): Reader<Pointing> => readsEditing(key, {}, {});
