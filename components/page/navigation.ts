import type { IconName } from "@/components/ui/icon";

export type NavItem = {
  href: string;
  label: string;
  /** For the phone's bar, one word: « Plan ». */
  short?: string;
  icon?: IconName;
  /** Other paths that belong to this entry: an action's page stands under the plan. */
  also?: readonly string[];
};

function depth(pathname: string, path: string): number {
  return pathname === path || pathname.startsWith(`${path}/`) ? path.length : 0;
}

/** The entry under which a page stands: the one whose path is the longest start of the page's. */
export function currentHref(pathname: string, items: readonly NavItem[]): string | undefined {
  let best = { length: 0, href: undefined as string | undefined };
  for (const { href, also = [] } of items) {
    const length = Math.max(...[href, ...also].map((path) => depth(pathname, path)));
    if (length > best.length) best = { length, href };
  }
  return best.href;
}
