import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";

type Route = { path: string; kind: "page" | "handler" | "mutation"; mutating: boolean; roles: string[] };

const root = new URL("../../", import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));

/** « /(workspace)/plans/[id]/page » → « /plans/[id] ». */
const pathOf = (entry: string) => entry.replace(/\/\([^)]*\)/g, "").replace(/\/(page|route)$/, "") || "/";

test("l’inventaire des points d’entrée est celui de la construction", () => {
  const { routes } = read("docs/routes.json") as { routes: Route[] };
  const built = Object.keys(read(".next/server/app-paths-manifest.json") as Record<string, string>)
    .filter((entry) => !entry.startsWith("/_") && !entry.startsWith("/icon.svg"))
    .map((entry) => `${entry.endsWith("/route") ? "handler" : "page"} ${pathOf(entry)}`);
  const { node } = read(".next/server/server-reference-manifest.json") as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  const mutations = Object.values(node).map(
    ({ filename, exportedName }) => `mutation ${filename}#${exportedName}`,
  );
  expect(routes.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual([...built, ...mutations].sort());
  for (const route of routes) expect(route.mutating, route.path).toBe(route.kind === "mutation");
});
