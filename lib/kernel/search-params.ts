import * as z from "zod";
import { Refusal } from "@/lib/platform/errors";
import { freeText, id } from "./inputs";
import type { Filter, List } from "./list";

/** One parameter of the URL: the first of several; what does not read is as if it were not there. */
export const one = <T>(field: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string()).transform((values) => values[0] ?? "")])
    .pipe(field)
    .optional()
    .catch(undefined);

/** Words searched for; what is beyond a hundred characters is cut, and the search holds. */
export const searched = one(
  z
    .string()
    .transform((words) => [...words].slice(0, 100).join(""))
    .pipe(freeText(100)),
);

/** A box ticked in the URL (`retard=oui`). */
export const ticked = one(z.literal("oui")).transform((value) => value === "oui");

/** An objective or an orientation by its id; `aucun`: actions that hang on none. */
export const objectiveParam = one(z.union([z.literal("aucun"), id]));

/** The same for a query. */
export const objectiveAsked = (asked: string | undefined): string | undefined =>
  asked === "aucun" ? "none" : asked;

/** Page of one row: what the gesture before it did, among what the noun says (never of what is gone), and whether its whole history is asked. */
export const rowParams = <Said extends Readonly<Record<string, string>>>(said: Said) => {
  const words = Object.keys(said).filter((word) => word !== "supprime");
  return z.object({
    fait: one(z.enum(words as Exclude<keyof Said & string, "supprime">[])),
    historique: one(z.literal("tout")),
  });
};

/** Rows of a page of a list. */
export const pageSize = 50;

/** What every list reads of its URL: words, sort (`tri=-echeance`), page from 1, place and period. */
export const listParams = <const Key extends string>(sorts: readonly Key[]) => ({
  recherche: searched,
  tri: one(z.enum(sorts.flatMap((key) => [key, `-${key}`] as const))),
  page: one(
    z
      .string()
      .regex(/^[1-9]\d{0,4}$/)
      .transform(Number),
  ),
  // One territory, or several of one row of figures between full stops.
  territoire: one(z.string().regex(/^(?=.{1,400}$)[a-z0-9-]{1,60}(\.[a-z0-9-]{1,60}){0,11}$/)),
  departement: one(z.string().regex(/^[0-9AB]{2,3}$/)),
  periode: one(z.string().regex(/^(20\d{2}|toutes)$/)),
});

/** What reads one filter of an address. */
function asking(filter: Filter<never>) {
  const { recherche, territoire, departement, periode } = listParams([]);
  switch (filter.kind) {
    case "words":
      return recherche;
    case "territory":
    case "perimeter":
      return territoire;
    case "departement":
      return departement;
    case "period":
      return filter.months ? one(z.string().regex(/^(20\d{2}(-(0[1-9]|1[0-2]))?|toutes)$/)) : periode;
    case "choice":
      return one(z.enum([...filter.values, ...(filter.opens ? [filter.opens.allValue] : [])]));
    case "box":
      return one(z.literal("oui"));
    case "among":
      return one(z.union([z.literal(filter.none), id]));
    case "row":
      return one(id);
    case "code":
      return one(z.string().regex(/^[a-z0-9_]{1,60}$/));
  }
}

/** What reads the address of a list: its filters, its sorts, its page. */
export function paramsOf<F extends List["filters"], Sort extends string>(list: List<F, Sort>) {
  const { tri, page } = listParams(Object.keys(list.sorts) as Sort[]);
  const filters = Object.entries(list.filters).map(([name, filter]) => [
    name,
    asking(filter as Filter<never>),
  ]);
  const view = list.views && { vue: one(z.enum(list.views)) };
  const shape = z.object({ ...Object.fromEntries(filters), tri, page, ...view });
  return shape as unknown as z.ZodType<
    { [Name in keyof F & string]?: string } & { tri?: Sort | `-${Sort}`; page?: number; vue?: string }
  >;
}

/** « -echeance » → descending by echeance; nothing → `otherwise`. The key is one of listParams(). */
export function sortAsked<Key extends string>(
  asked: Key | `-${Key}` | undefined,
  otherwise: { key: Key; direction: "asc" | "desc" },
): { key: Key; direction: "asc" | "desc" } {
  if (asked === undefined) return otherwise;
  return asked.startsWith("-")
    ? { key: asked.slice(1) as Key, direction: "desc" }
    : { key: asked as Key, direction: "asc" };
}

/** A sort as the URL says it. */
export const sortParam = (sort: { key: string; direction: "asc" | "desc" }): string =>
  sort.direction === "desc" ? `-${sort.key}` : sort.key;

/** A path with its parameters, in the order given; the empty ones are left out. */
export function href(path: string, params: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The place of a page where its list begins: filtering and paging lead there. */
export const listId = "liste";

/** What an address asked and the list does not know: the name of the filter in the address, and the value as it came. */
export type RefusedParam = { param: string; value: string };

type Raw = Readonly<Record<string, string | string[] | undefined>>;

/** Marks of the gesture before and of the framework, which filter nothing. */
const unasked = new Set(["fait", "_rsc"]);

/** What of an address is not applied: unknown names, values that do not read, the second of two, words beyond a hundred signs. */
function refusedParams(raw: Raw, read: Readonly<Record<string, unknown>>): RefusedParam[] {
  return Object.entries(raw).flatMap(([param, given]) => {
    const [first = "", ...others] = [given ?? ""].flat();
    const value = Object.hasOwn(read, param) ? read[param] : undefined;
    // A list that opens on something reads a filter that it does not know as that.
    const other = typeof value === "string" && param !== "recherche" && value !== first;
    const applied = value !== undefined && value !== false && !other && [...first].length <= 100;
    const dropped = [...(first && !applied ? [first] : []), ...others.filter(Boolean)];
    return unasked.has(param) ? [] : dropped.map((value) => ({ param, value }));
  });
}

/** The list as its address asks it, and what of the address is not applied. */
export function readParams<Asked extends Record<string, unknown>>(params: z.ZodType<Asked>, raw: Raw) {
  const asked = params.parse(raw);
  return { asked, refused: refusedParams(raw, asked) };
}

/** The same for an export, which has no place to say it. Throws Refusal "filter" when something is not applied. */
export function askedExactly<Asked extends Record<string, unknown>>(
  params: z.ZodType<Asked>,
  raw: Raw,
): Asked {
  const { asked, refused } = readParams(params, raw);
  if (refused.length > 0) throw new Refusal("filter");
  return asked;
}

/** The title of a tab: the list, the words looked for, the page after the first. */
export function listTitle(title: string, { recherche, page }: { recherche?: string; page?: number }): string {
  const words = recherche && `«\u00a0${recherche}\u00a0»`;
  return [title, words, page && page > 1 && `page\u00a0${page}`].filter(Boolean).join(", ");
}

/** What a list page exports as `generateMetadata`. */
export const titledList =
  (title: string, params: z.ZodType<{ recherche?: string; page?: number }>) =>
  async ({ searchParams }: { searchParams: Promise<Raw> }) => ({
    title: listTitle(title, params.parse(await searchParams)),
  });
