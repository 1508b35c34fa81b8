import { expect, test } from "vitest";
import { elsewhere } from "@/e2e/session/elsewhere";
import { returnPath } from "./return-path";

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

test("pages that ask for a session are returned to, and neither exports nor what is read without one", () => {
  for (const page of ["/emplois", "/emplois/0190-a/modifier", "/administration/comptes/0190-a", "/corbeille"])
    expect(returnPath(page), page).toBe(page);
  for (const other of ["/emplois/export", "/connexion", "/acces/abc", "/accessibilite", "/api/auth/session"])
    expect(returnPath(other), other).toBe("/");
});
