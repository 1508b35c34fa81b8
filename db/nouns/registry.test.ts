import { expect, test } from "vitest";
import { declaredIn } from "../testing/declared";
import { nounNames, nouns } from "./registry";

test("every wall that a wall.ts declares is in the registry, under the name of its table", async () => {
  const listed = new Map<unknown, string>(nounNames.map((noun) => [nouns[noun].wall, noun]));
  const declared = (await declaredIn("wall.ts")).filter(
    ({ value }) => typeof value === "object" && value !== null && "noun" in value,
  );
  expect(declared.length).toBeGreaterThan(11);
  for (const { file, key, value } of declared)
    expect(listed.get(value), `db/${file}: ${key} in nouns of db/nouns/registry.ts`).toBe(
      (value as { noun: string }).noun,
    );
});
