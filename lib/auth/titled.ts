import "server-only";
import type { Metadata } from "next";
import { readViewer } from "./viewer";

/**
 * What a page exports as `generateMetadata`: its title, once `guard` has let its reader in. A guard that throws notFound() gives
 * the tab the title of not-found.tsx, as the page has its words. Asked again by the page: what it reads goes through cache().
 */
export const titled =
  <Props = unknown>(
    title: string | ((props: Props) => Promise<Metadata>),
    guard: (props: Props) => Promise<unknown>,
  ) =>
  async (props: Props): Promise<Metadata> => {
    // Without a session nothing is refused yet: the layout asks for one, under the title of the page asked.
    // What cache() made takes no argument here: given one, it would be another call than that of the page.
    if (await readViewer()) await (guard.length > 0 ? guard(props) : (guard as () => Promise<unknown>)());
    return typeof title === "string" ? { title } : title(props);
  };
