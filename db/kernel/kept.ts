import type { SQL } from "drizzle-orm";

// biome-ignore lint/suspicious/noExplicitAny: each filter takes its own value.
type Where<Reading> = Readonly<Record<string, (asked: any, reading: Reading) => SQL | undefined>>;

/** What each filter of a noun takes, by its name in an address. */
export type FiltersOf<W extends Where<never>> = { [Name in keyof W]?: Parameters<W[Name]>[0] };

/** The conditions of the filters that are asked. */
export const keptBy = <Reading>(
  where: Where<Reading>,
  filters: Readonly<Record<string, unknown>>,
  reading: Reading,
): SQL[] =>
  Object.entries(filters).flatMap(([name, asked]) => {
    if (asked === undefined) return [];
    const keep = Object.hasOwn(where, name) ? where[name] : undefined;
    // A filter that is dropped in silence shows everything.
    if (!keep) throw new Error(`No filter ${name}.`);
    return keep(asked, reading) ?? [];
  });
