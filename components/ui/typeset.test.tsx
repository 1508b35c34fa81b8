import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Typeset } from "./typeset";

test("a sentence with a raised « er » is one element, in a row too; another is its text alone", () => {
  const drawn = renderToStaticMarkup(<Typeset>{"Ferme le 1er janvier 2027, rouvre le 1er mai"}</Typeset>);
  expect(drawn.replaceAll("\u00a0", " ")).toBe(
    "<span>Ferme le 1<sup>er</sup> janvier 2027, rouvre le 1<sup>er</sup> mai</span>",
  );
  expect(renderToStaticMarkup(<Typeset>Ferme le 2 mai</Typeset>).replaceAll("\u00a0", " ")).toBe(
    "Ferme le 2 mai",
  );
});
