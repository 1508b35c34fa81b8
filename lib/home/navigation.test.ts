import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { footerLinksFor, navigationFor, searchLink, toldPath } from "./navigation";

type Route = { path: string; kind: string; roles: string[] };

test("every page that stands at the head of an address is in a menu", () => {
  const { routes } = JSON.parse(readFileSync("docs/routes.json", "utf8")) as { routes: Route[] };
  const heads = routes.filter(
    ({ path, kind, roles }) => kind === "page" && /^\/[a-z-]+$/.test(path) && !roles.includes("anonymous"),
  );
  expect(heads.length).toBeGreaterThan(8);
  const roles = (["agent", "regional", "elected", "admin"] as const).map((role) => ({ role }));
  const menus = [...navigationFor(roles), ...footerLinksFor(true, true), searchLink, { href: toldPath }].map(
    ({ href }) => href,
  );
  for (const { path } of heads) expect(menus, `${path} in entries of lib/home/navigation.ts`).toContain(path);
});
