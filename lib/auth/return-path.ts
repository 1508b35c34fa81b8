import { routes } from "@/docs/routes.json";

/** The pages that a sign-in may lead to: every one that asks for a session. */
const returnable = routes
  .filter(({ kind, path, roles }) => kind === "page" && path !== "/" && !roles.includes("anonymous"))
  .map(({ path }) => path);

// A parameter is an id, a code or a slug: never a dot, a slash or a sign that stands for one.
const known = returnable.map((page) => new RegExp(`^${page.replace(/\[\w+\]/g, "(?!export$)[\\w-]+")}$`));

/** Any origin of ours: what is asked must not leave it. */
const here = "http://maillage.invalid";

/**
 * The page to come back to after sign-in, or the home page: what was asked is read as the browser will read it (dots,
 * backslashes, tabs, encoded signs), must stay on this origin and be a page known; its canonical form is given, not what was asked.
 */
export function returnPath(asked: string | undefined): string {
  const url = asked?.startsWith("/") && URL.canParse(asked, here) ? new URL(asked, here) : null;
  if (url?.origin !== here || !known.some((page) => page.test(url.pathname))) return "/";
  return url.pathname + url.search;
}
