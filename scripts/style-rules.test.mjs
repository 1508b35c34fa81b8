import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkStyles, classesGiven } from "./style-rules.mjs";

/** @type {string[]} */
const trees = [];
afterAll(() => {
  for (const root of trees) rmSync(root, { recursive: true });
});

/** A tidy house of two components, on which each case makes one fault. */
const tidy = {
  "app/styles/main.css":
    '@import "./reset.css";\n@import "../../components/card.css";\n@import "../../components/row.css";\n',
  "app/styles/reset.css": "h1 {\n  margin: 0;\n}\n",
  "components/card.tsx": 'export const Card = () => <p className="card" />;\n',
  "components/card.css": ".card {\n  color: red;\n}\n.card .row {\n  margin: 0;\n}\n",
  "components/row.tsx": `export const Row = ({ n }) => <p className={n === "old" ? \`row row-\${n}\` : "row"} />;\n`,
  "components/row.css": ".row {\n  color: red;\n}\n.row-1 {\n  color: blue;\n}\n",
};

/**
 * What is refused in the tidy house with these files changed, added, or taken away.
 * @param {Record<string, string | null>} files text by path
 */
function refused(files) {
  const root = mkdtempSync(join(tmpdir(), "styles-"));
  trees.push(root);
  for (const [path, text] of Object.entries({ ...tidy, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return checkStyles(
    root,
    paths.map((path) => path.slice(root.length + 1)),
  );
}

test("a sheet beside its component, each class of one owner, is no breach", () => {
  expect(refused({})).toEqual([]);
});

/** @type {[name: string, files: Record<string, string | null>, breach: string][]} */
const faults = [
  [
    "a class styled in two files",
    {
      "components/row.css":
        ".row {\n  color: red;\n}\n.row-1 {\n  color: blue;\n}\n.card b {\n  margin: 0;\n}\n",
    },
    "components/row.css:7: .card is styled in components/card.css too",
  ],
  [
    "a class that nothing names",
    { "components/card.css": ".card {\n  color: red;\n}\n.card .gone {\n  margin: 0;\n}\n" },
    "components/card.css:4: nothing names .gone",
  ],
  [
    "a class that no sheet styles",
    { "components/card.tsx": 'export const Card = () => <p className="card wide" />;\n' },
    "components/card.tsx:1: no sheet styles .wide",
  ],
  [
    "a class of a table’s column that no sheet styles",
    { "components/columns.tsx": 'export const a = [{ meta: { className: "narrow" } }];\n' },
    "components/columns.tsx:1: no sheet styles .narrow",
  ],
  [
    "a computed class that no sheet styles",
    { "components/columns.tsx": `export const a = (n) => <p className={\`hue-\${n}\`} />;\n` },
    "components/columns.tsx:1: no sheet styles .hue-*",
  ],
  [
    "a sheet of every page beside those of app/styles/",
    {
      "app/styles/extra.css": "p {\n  margin: 0;\n}\n",
      "app/styles/main.css": `${tidy["app/styles/main.css"]}@import "./extra.css";\n`,
    },
    "app/styles/extra.css:1: a sheet stands beside the component that it dresses",
  ],
  [
    "a rule for every page in the sheet of a component",
    { "components/card.css": `${tidy["components/card.css"]}p {\n  margin: 0;\n}\n` },
    "components/card.css:7: « p » dresses every page",
  ],
  [
    "a sheet that is not gathered",
    { "app/styles/main.css": '@import "./reset.css";\n@import "../../components/card.css";\n' },
    "components/row.css:1: app/styles/main.css gathers every sheet",
  ],
  [
    "a sheet imported by a component",
    { "components/card.tsx": `import "./card.css";\n${tidy["components/card.tsx"]}` },
    "components/card.tsx:1: app/styles/main.css gathers the sheets",
  ],
];

test.each(faults)("%s is refused, where it stands", (_name, files, breach) => {
  expect(refused(files).filter((one) => one.startsWith(breach))).toHaveLength(1);
});

test("a class is what className gives, not what is compared or handed to a function", () => {
  const text = `const a = <p className={errors("field")?.length ? "field err" : kind === "old" ? \`a b-\${c ? " d" : ""}\` : undefined} />;\nconst barClasses = {\n  done: "m-done",\n};\n`;
  expect(classesGiven(text).map(({ name }) => name)).toEqual(["field", "err", "a", "b-*", "d", "m-done"]);
});
