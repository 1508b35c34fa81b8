import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { inventory } from "../addresses";
import { replayed } from "./replayed";

const root = new URL("../../", import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));

/** « /(workspace)/plans/[id]/page » → « /plans/[id] ». */
const pathOf = (entry: string) => entry.replace(/\/\([^)]*\)/g, "").replace(/\/(page|route)$/, "") || "/";

test("l’inventaire des points d’entrée est celui de la construction", () => {
  const routes = inventory();
  const built = Object.keys(read(".next/server/app-paths-manifest.json") as Record<string, string>)
    .filter((entry) => !entry.startsWith("/_") && !entry.startsWith("/icon.svg"))
    .map((entry) => `${entry.endsWith("/route") ? "handler" : "page"} ${pathOf(entry)}`);
  const { node } = read(".next/server/server-reference-manifest.json") as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  const mutations = Object.values(node).map(
    ({ filename, exportedName }) => `mutation ${filename}#${exportedName}`,
  );
  const kindOf = (kind: string) => (kind === "question" ? "mutation" : kind); // one and the same to the build
  expect(routes.map(({ kind, path }) => `${kindOf(kind)} ${path}`).sort()).toEqual(
    [...built, ...mutations].sort(),
  );
  for (const route of routes) expect(route.mutating, route.path).toBe(route.kind === "mutation");
});

test("chaque mutation de l’inventaire a ses formulaires rejoués", () => {
  const mutations = inventory().filter(({ kind }) => kind === "mutation");
  expect(Object.values(replayed).flat().sort()).toEqual(mutations.map(({ path }) => path).sort());
  for (const spec of Object.keys(replayed))
    expect(existsSync(new URL(`e2e/walls/${spec}.spec.ts`, root)), spec).toBe(true);
});
