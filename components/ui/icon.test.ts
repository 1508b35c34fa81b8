import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { iconNames } from "./icon";

test("every icon has its drawing in the style, and no drawing is left without its name", () => {
  const style = readFileSync(new URL("./icon.css", import.meta.url), "utf8");
  const drawn = [...style.matchAll(/^\.i-([a-z-]+) \{\n {2}--icon: url\("data:image\/svg\+xml,/gm)];
  expect(drawn.map(([, name]) => name).sort()).toEqual([...iconNames].sort());
});
