import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { elsewhere } from "@/e2e/session/elsewhere";
import { returnable, returnPath } from "./return-path";

type Route = { path: string; kind: string; roles: string[] };

test("what leads elsewhere, once read as a browser reads it, leads home", () => {
  for (const asked of [undefined, "", ...elsewhere]) expect(returnPath(asked), asked).toBe("/");
});

test("a page of ours is returned to, in its canonical form", () => {
  const same = [
    "/plans",
    "/actions/0190-a?x=1&y=%C3%A9",
    "/dispositifs/FRDP?source=/plans",
    "/actions?q=%2F%2Fhost",
  ];
  for (const ours of same) expect(returnPath(ours)).toBe(ours);
  expect(returnPath("/plans/../actions?a=b")).toBe("/actions?a=b");
  expect(returnPath("/plans#axe")).toBe("/plans");
});

test("a list with every filter and a long search is returned to", () => {
  const long = `/actions?recherche=${encodeURIComponent("é".repeat(100))}+l%27eau*&territoire=boulonnais`;
  expect(long.length).toBeGreaterThan(500);
  expect(returnPath(long)).toBe(long);
});

test("every page that asks for a session can be returned to, and no other", () => {
  const { routes } = JSON.parse(readFileSync("docs/routes.json", "utf8")) as { routes: Route[] };
  const pages = routes.filter(
    ({ kind, roles, path }) => kind === "page" && path !== "/" && !roles.includes("anonymous"),
  );
  expect([...returnable].sort()).toEqual(pages.map(({ path }) => path).sort());
});
