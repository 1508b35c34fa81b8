import "server-only";
import * as z from "zod";
import type { FormValues } from "@/lib/kernel/form-values";
import { id, requiredLine, ticked, version } from "@/lib/kernel/inputs";
import { Invalid, Refusal } from "@/lib/platform/errors";
import type { Dictionary, Held } from "./dictionary";
import { shapeOf } from "./shape";

/** The stored value of each field. */
export type Values<F extends Dictionary> = { [Name in keyof F]: Held<F[Name]> };

/** Says that a field of what was typed contradicts another. */
type Refuse<F extends Dictionary> = (name: keyof F & string, sentence: string) => void;

/** Boxes that a form sends beside its fields, and that are not kept: which are ticked. */
type Boxes = Readonly<Record<string, boolean>>;

export type Between<F extends Dictionary> = {
  boxes?: readonly string[];
  /** Fields that a form may leave out: what it does not hold stays as it is. */
  maybe?: readonly (keyof F & string)[];
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
  const values = Object.entries(fields).flatMap(([name, field]) => {
    // What a form left out is not even undefined.
    if (!Object.hasOwn(typed, name)) return [];
    const { kind, first } = field as { kind: string; first: string };
    return [[name, kind === "last-day" && typed[name] === null ? typed[first] : typed[name]] as const];
  });
  return Object.fromEntries(values) as Values<F>;
}

/** Of each shape, the names of its texts that others read. */
const read = new WeakMap<object, readonly string[]>();

/** The texts of a request that others will read: those in which a telephone number is questioned. */
export const textsRead = (input: object): readonly string[] => read.get(input) ?? [];

function wholeOf<F extends Dictionary, Keys extends z.ZodRawShape>(
  keys: Keys,
  fields: F,
  { alone, boxes = [], maybe = [] }: Between<F>,
): z.ZodType<Record<string, unknown>> {
  const shape: Record<string, z.ZodType> = shapeOf(fields);
  for (const name of maybe) shape[name] = shape[name]?.optional() ?? z.never();
  const boxed = Object.fromEntries(boxes.map((name) => [name, ticked]));
  const whole = z.strictObject({ ...keys, ...shape, ...boxed }).superRefine(
    (typed: Record<string, unknown>, context) => {
      const refused = context.issues.flatMap(({ path }) => path?.map(String) ?? []);
      const read = Object.fromEntries(
        Object.entries(typed).map(([name, value]) => [name, refused.includes(name) ? undefined : value]),
      );
      alone?.(
        filled(fields, read),
        (name, message) => context.addIssue({ code: "custom", path: [name], message }),
        Object.fromEntries(boxes.map((name) => [name, read[name] === true])),
      );
    },
    // Whatever was refused of a field, all is said at once: a choice that is not made would hide the rest.
    { when: ({ value }) => typeof value === "object" && value !== null },
  );
  read.set(
    whole,
    Object.entries(fields).flatMap(([name, { kind, close }]) =>
      (kind === "text" || kind === "line") && !close ? [name] : [],
    ),
  );
  return whole;
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
  between: Between<F> & { missing?: string },
): Reader<Adding<F>> {
  // Chosen in a list, the row above may be forgotten; else it is no field that a person fills.
  const of = between.missing === undefined ? id : requiredLine(36, between.missing).pipe(id);
  const input = wholeOf({ [key]: of, requestKey: id }, fields, between);
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

/** What a request that makes a row which stands nowhere by itself is read as. */
export type Opening<F extends Dictionary> = { requestKey: string; fields: Values<F> };

/** Reads a request that makes a row which stands nowhere by itself: an account. */
export function readsOpening<F extends Dictionary>(fields: F, between: Between<F>): Reader<Opening<F>> {
  const input = wholeOf({ requestKey: id }, fields, between);
  const read = (values: FormValues) => {
    const typed = parsed(input, values);
    return { requestKey: String(typed.requestKey), fields: fieldsIn(fields, typed, between) };
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
