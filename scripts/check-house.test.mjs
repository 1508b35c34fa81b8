import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { checkHouse } from "./check-house.mjs";

/** @type {string[]} */
const trees = [];

/**
 * A throwaway tree holding these files.
 * @param {Record<string, string>} files text by path
 */
function tree(files) {
  const root = mkdtempSync(join(tmpdir(), "house-"));
  trees.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterAll(() => {
  for (const root of trees) rmSync(root, { recursive: true });
});

const route = "app/(workspace)/plans/[id]";
const queries = { "db/plans/reads.ts": 'import "server-only";\nexport const a = 1;\n' };
const later = ["TO", "DO"].join("");
const useServer = '"use server";\n';
const saved = 'mutation(input, async (input, viewer) => {\n  authorize(viewer, "x", row);\n});\n';

/** @type {[name: string, files: Record<string, string>, advice: string][]} */
const refused = [
  ["a vague name", { "lib/utils.ts": "" }, "empty name"],
  [
    "a sentence that breaks before its colon",
    { "lib/words.ts": '"Le plan : en vigueur"' },
    "French typography",
  ],
  [
    "a refusal that breaks",
    { "proxy.ts": '"Envoi de taille inconnue : 1 Mo au plus."' },
    "French typography",
  ],
  [
    "a question that breaks in a sentence",
    { "lib/words.ts": '"Pas de compte ? Il s’ouvre sur invitation."' },
    "French typography",
  ],
  ["a quotation that breaks", { "lib/words.ts": '"Choisissez « En cours\\u00a0»"' }, "French typography"],
  ["a vague folder", { "components/plans/shared/card.tsx": "" }, "empty name"],
  ["src/", { "src/page.tsx": "" }, "no src/"],
  ["a barrel", { "lib/plans/index.ts": "" }, "no barrel"],
  ["a stray file in a workspace route", { [`${route}/card.tsx`]: "" }, "not a route file"],
  ["a stray file in a public route", { "app/(public)/connexion/actions.ts": "" }, "not a route file"],
  ["a route handler beside a page", { "app/plans/route.ts": "" }, "route handlers live"],
  ["a long file", { "lib/plans/rules.ts": "a\n".repeat(251) }, "251 lines for 250"],
  ["a long CONTRIBUTING.md", { "CONTRIBUTING.md": "a\n".repeat(131) }, "131 lines for 130"],
  ["a climb", { "lib/plans/rules.ts": 'import { a } from "../../db/enums";\n' }, "no ../../"],
  ["current_date", { "db/plans/reads.ts": "sql`ends_on < current_date`;\n" }, "the server's day"],
  ["now()::date", { "drizzle/0009_late.sql": "select now()::date;\n" }, "the server's day"],
  ["a clock", { "lib/plans/rules.ts": "const a = new Date();\n" }, "lib/platform/today.ts"],
  ["z.coerce", { "lib/plans/input.ts": "z.coerce.number();\n" }, "z.coerce"],
  ["sql.raw", { "db/plans/reads.ts": "sql.raw(a);\n" }, "no raw SQL"],
  ["unsafe", { "db/plans/reads.ts": "client.unsafe(a);\n" }, "no raw SQL"],
  ["pgEnum", { "db/plans/table.ts": "pgEnum();\n" }, "no pgEnum"],
  ["Intl", { "components/ui/date.tsx": "new Intl.NumberFormat();\n" }, "lib/french/format.ts"],
  ["toLocaleString", { "app/page.tsx": "a.toLocaleString();\n" }, "lib/french/format.ts"],
  ["process.env", { "lib/log.ts": "process.env.LEVEL;\n" }, "lib/platform/env.ts"],
  ["a server function elsewhere", { [`${route}/page.tsx`]: `  ${useServer}` }, "live in mutations.ts"],
  ["a note for later", { "lib/log.ts": `// ${later}: write it\n` }, "no note for later"],
  [
    "a mutation without authorize",
    {
      [`${route}/mutations.ts`]: `export const a = mutation(input, async () => {\n});\nexport const b = ${saved}`,
    },
    "a writes without authorize",
  ],
  [
    "a server function past the door",
    { [`${route}/mutations.ts`]: "export async function remove() {\n  authorize();\n}\n" },
    "remove must be mutation",
  ],
  [
    "a public mutation in the workspace",
    { [`${route}/mutations.ts`]: "export const remove = publicMutation(input, [], async () => {\n});\n" },
    "remove must be mutation",
  ],
  [
    "a value from the server in a component",
    { ...queries, "components/plans/card.tsx": 'import { a } from "@/db/plans/reads";\n' },
    "runs on the server only",
  ],
  [
    "a table in a page",
    { "lib/plans/rules.ts": 'import { plans } from "@/db/plans/table";\n' },
    "a table is of db/",
  ],
  [
    "a noun that asks of a later one",
    {
      "lib/jobs/rules.ts": "export const a = 1;\n",
      "lib/events/rules.ts": 'import { a } from "@/lib/jobs/rules";\n',
    },
    "events comes before jobs",
  ],
  ["a noun without a place", { "lib/elsewhere/rules.ts": "" }, "elsewhere has no place among the nouns"],
  [
    "a wall that no migration raises",
    { "db/jobs/wall.ts": 'export const jobWall = wallOf({ noun: "job" });\n' },
    "select app.wall('job', …)",
  ],
  ["a document of the past", { "docs/a.md": "See `lib/gone.ts`.\n" }, "lib/gone.ts is described"],
];

test.each(refused)("%s is refused, once", (_name, files, advice) => {
  const breaches = checkHouse(tree(files));
  expect(breaches).toHaveLength(1);
  expect(breaches[0]).toContain(advice);
});

test("a tidy tree has no breach", () => {
  const root = tree({
    ...queries,
    "CONTRIBUTING.md": "See `db/plans/reads.ts` and `app/**/mutations.ts`.\n",
    "components/plans/card.tsx": 'import type { Plan } from "@/db/plans/reads";\n',
    "db/seed/content/titles.ts": 'import { axes } from "../../enums";\n'.repeat(300),
    "lib/platform/today.ts": "// current_date is the server's\nconst a = new Date();\n",
    "lib/plans/rules.ts": "const a = new Date(value);\n",
    "node_modules/a/index.ts": "process.env;\n",
    [`${route}/page.tsx`]: "",
    [`${route}/progress-form.tsx`]: "",
    [`${route}/export/route.ts`]: "",
    [`${route}/mutations.ts`]: `${useServer}export type A = string;\nexport const a = ${saved}`,
    "app/(workspace)/mutations.ts":
      "export const closeSession = publicMutation(input, [], async () => {\n});\n",
    "app/(public)/connexion/mutations.ts": `${useServer}export const signIn = publicMutation(input, [], async () => {\n});\n`,
  });
  expect(checkHouse(root)).toEqual([]);
});

test("the command names the file and the line, and fails", () => {
  const command = fileURLToPath(new URL("check-house.mjs", import.meta.url));
  const root = tree({ "lib/log.ts": "\nprocess.env.LEVEL;\n" });
  const { status, stderr } = spawnSync(process.execPath, [command, root], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^lib\/log\.ts:2: /);
});
