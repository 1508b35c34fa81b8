import { href } from "./search-params";

export type Chip = { param: string; value: string; label: string; href: string };

/**
 * The active filters of a list as chips, each with the address without it (the page starts again at the first). `words`
 * says a value in French where its code is not readable.
 */
export function chipsOf(
  path: string,
  params: Readonly<Record<string, string | undefined>>,
  words: (param: string, value: string) => string | undefined = () => undefined,
): Chip[] {
  const active: Record<string, string | undefined> = { ...params, page: undefined };
  return Object.entries(active).flatMap(([param, value]) => {
    if (!value || param === "tri") return [];
    const label = words(param, value) ?? value;
    return [{ param, value: label, label, href: href(path, { ...active, [param]: undefined }) }];
  });
}
