import * as z from "zod";

/** One parameter of the URL: the first of several; what does not read is as if it were not there. */
export const one = <T>(field: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? "")])
    .pipe(field)
    .optional()
    .catch(undefined);

/** A box ticked in the URL (`retard=oui`). */
export const ticked = one(z.literal("oui")).transform((value) => value === "oui");

/** A path with its parameters, in the order given; the empty ones are left out. */
export function href(path: string, params: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return query.size === 0 ? path : `${path}?${query}`;
}
