import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inventory } from "./addresses";
import { forms } from "./forms/inventory";
import { replayed } from "./walls/replayed";

const app = new URL("../app/", import.meta.url);
const files = readdirSync(app, { recursive: true, encoding: "utf8" });
const addressOf = (file: string) =>
  `/${file}`.replace(/\/\([^)]*\)/g, "").replace(/\/(page\.tsx|route\.ts)$/, "") || "/";

test("every page, every route and every mutation of app/ is in the inventories that the walks read", () => {
  const known = inventory();
  const paths = known.map(({ path }) => path);
  for (const file of files.filter((path) => /(^|\/)(page\.tsx|route\.ts)$/.test(path)))
    expect(paths, `app/${file} in docs/routes.json`).toContain(addressOf(file));
  for (const file of files.filter((path) => path.endsWith("mutations.ts")))
    for (const [, name, kind] of readFileSync(new URL(file, app), "utf8").matchAll(
      /^export const (\w+) = (form|mutation|publicMutation|question)\b/gm,
    )) {
      const path = `app/${file}#${name}`;
      expect(paths, `${path} in docs/routes.json`).toContain(path);
      if (kind === "question") continue;
      expect(Object.values(replayed).flat(), `${path} in e2e/walls/replayed.ts`).toContain(path);
      expect(
        forms.map(({ mutation }) => mutation),
        `${path} in e2e/forms/inventory.ts`,
      ).toContain(path);
    }
});
