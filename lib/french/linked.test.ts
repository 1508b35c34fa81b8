import { expect, test } from "vitest";
import { linked } from "./linked";

const hrefs = (text: string) => linked(text).flatMap(({ href }) => href ?? []);

test("an address in a sentence is a link, without the point that ends it", () => {
  expect(linked("Voir https://exemple.fr/a?b=1#c, puis écrire.")).toEqual([
    { text: "Voir " },
    { text: "https://exemple.fr/a?b=1#c", href: "https://exemple.fr/a?b=1#c" },
    { text: ", puis écrire." },
  ]);
  expect(
    hrefs("(http://exemple.fr/x_(y)) mailto:contact@exemple.fr. «\u00a0https://exemple.fr\u00a0»"),
  ).toEqual(["http://exemple.fr/x_(y)", "mailto:contact@exemple.fr", "https://exemple.fr"]);
});

test("no other scheme is ever a link, and the text is whole", () => {
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "ftp://x.fr",
    "//x.fr",
    "www.x.fr",
    "http://",
    "file:///etc",
  ])
    expect(hrefs(text), text).toEqual([]);
  for (const text of ["", "a\nb https://x.fr\n", "https://x.fr https://y.fr!"])
    expect(
      linked(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
});
