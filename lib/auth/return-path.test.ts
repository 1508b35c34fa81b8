import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test("only a path of ours is returned to", () => {
  for (const ours of ["/plans", "/actions/0190-a?x=1&y=%C3%A9", "/"]) expect(returnPath(ours)).toBe(ours);
  const theirs = [
    undefined,
    "",
    "//evil.example",
    "/\\evil",
    "https://evil.example",
    "javascript:x",
    "/a\nb",
    "/a b",
    "/a#b",
    "/@evil",
    "plans",
    " /plans",
    "/connexion",
    "/connexion?next=/plans",
  ];
  for (const asked of theirs) expect(returnPath(asked)).toBe("/");
});

test("a list with every filter and a long search is returned to", () => {
  const long = `/actions?recherche=${encodeURIComponent("é".repeat(100))}+l'eau*&territoire=boulonnais`;
  expect(long.length).toBeGreaterThan(500);
  expect(returnPath(long)).toBe(long);
});
