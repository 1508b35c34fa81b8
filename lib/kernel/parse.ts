import "server-only";
import * as z from "zod";
import { Invalid, Refusal } from "@/lib/errors";
import {
  freeLine,
  freeText,
  fte,
  id,
  ids,
  oneOf,
  optionalCode,
  optionalCommune,
  optionalDate,
  optionalEmail,
  optionalEuros,
  optionalId,
  optionalOneOf,
  optionalPhone,
  optionalTime,
  optionalWhole,
  requiredCode,
  requiredDate,
  requiredLine,
  requiredText,
  ticked,
  version,
  whole,
} from "@/lib/fields";
import type { FormValues } from "@/lib/form-values";
import type { Dictionary, Field, Held } from "./dictionary";

type Shape<F extends Dictionary> = { [Name in keyof F]: z.ZodType<Held<F[Name]>, unknown> };

function textReader({ kind, max, missing, empty }: Extract<Field<never>, { empty: string }>): z.ZodType {
  const [free, required] = kind === "line" ? [freeLine, requiredLine] : [freeText, requiredText];
  if (missing !== undefined) return required(max, missing);
  return empty === "null" ? free(max).transform((typed) => typed || null) : free(max);
}

/** What reads one field of a request: strings in, the stored value out, one French sentence when it does not read. */
function reader(field: Field<never>): z.ZodType {
  switch (field.kind) {
    case "choice":
      return oneOf(field.values, field.missing);
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
      return optionalEmail;
    case "phone":
      return optionalPhone;
    case "euros":
      return optionalEuros;
    case "fte":
      return fte;
    case "line":
    case "text":
      return textReader(field);
    case "rating":
      return optionalOneOf(field.values).transform((mark) => (mark === null ? null : Number(mark)));
    case "ref":
      return optionalId;
    case "refs":
      return ids;
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

/** The stored value of each field. */
export type Values<F extends Dictionary> = { [Name in keyof F]: Held<F[Name]> };

/** Says that a field of what was typed contradicts another. */
type Refuse<F extends Dictionary> = (name: keyof F & string, sentence: string) => void;

/** Boxes that a form sends beside its fields, and that are not kept: which are ticked. */
type Boxes = Readonly<Record<string, boolean>>;

export type Between<F extends Dictionary> = {
  boxes?: readonly string[];
  /** What the fields say against one another; one refused on its own is undefined here. */
  alone?: (typed: Values<F>, refuse: Refuse<F>, boxes: Boxes) => void;
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

/** What was typed, a last day left empty being the first. */
function filled<F extends Dictionary>(fields: F, typed: Record<string, unknown>): Values<F> {
  const values = Object.entries(fields).map(([name, field]) => {
    const { kind, first } = field as { kind: string; first: string };
    return [name, kind === "last-day" && typed[name] === null ? typed[first] : typed[name]];
  });
  return Object.fromEntries(values) as Values<F>;
}

function wholeOf<F extends Dictionary, Keys extends z.ZodRawShape>(
  keys: Keys,
  fields: F,
  { alone, boxes = [] }: Between<F>,
): z.ZodType<Record<string, unknown>> {
  const boxed = Object.fromEntries(boxes.map((name) => [name, ticked]));
  return z
    .strictObject({ ...keys, ...shapeOf(fields), ...boxed })
    .superRefine((typed: Record<string, unknown>, context) =>
      alone?.(
        filled(fields, typed),
        (name, message) => context.addIssue({ code: "custom", path: [name], message }),
        Object.fromEntries(boxes.map((name) => [name, typed[name] === true])),
      ),
    );
}

function fieldsIn<F extends Dictionary>(
  fields: F,
  typed: Record<string, unknown>,
  { settle }: Between<F>,
): Values<F> {
  const values = filled(fields, typed);
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

/** What a request that makes a row under another is read as: the id of that one, which its forms name `key`. */
export type Adding<F extends Dictionary> = { requestKey: string; of: string; fields: Values<F> };

/** Reads a request that makes a row under the one that the form names `key`. */
export function readsAdding<F extends Dictionary>(
  key: string,
  fields: F,
  between: Between<F>,
): Reader<Adding<F>> {
  const input = wholeOf({ [key]: id, requestKey: id }, fields, between);
  const read = (values: FormValues) => {
    const typed = parsed(input, values);
    return {
      requestKey: String(typed.requestKey),
      of: String(typed[key]),
      fields: fieldsIn(fields, typed, between),
    };
  };
  return { input, read };
}

/** What a request on the one row that may stand under another is read as; without version where there is none yet. */
export type Keeping<F extends Dictionary> = {
  requestKey: string;
  id: string;
  version: number | null;
  fields: Values<F>;
};

/** Reads a request on the only row under the one that the form names `key`. */
export function readsKeeping<F extends Dictionary>(
  key: string,
  fields: F,
  between: Between<F>,
): Reader<Keeping<F>> {
  const none = z.literal("").transform(() => null);
  const either = z.union([none, version], { error: "Version invalide." });
  const input = wholeOf({ [key]: id, version: either, requestKey: id }, fields, between);
  const read = (values: FormValues) => {
    const typed = parsed(input, values);
    return {
      requestKey: String(typed.requestKey),
      id: String(typed[key]),
      version: typed.version === null ? null : Number(typed.version),
      fields: fieldsIn(fields, typed, between),
    };
  };
  return { input, read };
}

/** The same, of a gesture without field. */
export const readsPointing = (key: string): Reader<Pointing> => readsEditing(key, {}, {});
