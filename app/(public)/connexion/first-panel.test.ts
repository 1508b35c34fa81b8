import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { firstCommand } from "./first-panel";

test("the command of the sign-in page is the one that its script and the README say", () => {
  expect(readFileSync("scripts/admin.mjs", "utf8")).toContain(`Usage : ${firstCommand} `);
  expect(readFileSync("README.md", "utf8")).toContain(firstCommand);
});
