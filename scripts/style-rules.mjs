import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Asked for once it is installed: the house rules are read before. @type {() => typeof import("postcss")} */
const postcss = () => createRequire(import.meta.url)("postcss");

/** Sheets without an owner: what every page stands on, and the order in which all are gathered. */
const ground = ["main", "tokens", "reset", "typography", "layout", "print"].map(
  (name) => `app/styles/${name}.css`,
);
const gathered = "app/styles/main.css";

/** @typedef {{ path: string, line: number, selector: string }} Place */

/** The component that a sheet dresses: `page.print.css` is of `page.tsx`. @type {(sheet: string) => string} */
const ownerOf = (sheet) => sheet.replace(/(\.[a-z]+)?\.css$/, "");

/** @type {(place: { path: string, line: number }, advice: string) => string} */
const breach = ({ path, line }, advice) => `${path}:${line}: ${advice}`;

/** @type {(selector: string) => string[]} */
const classesIn = (selector) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name);

/**
 * Every selector of a sheet, with its place.
 * @param {string} path
 * @param {string} text
 */
function selectorsOf(path, text) {
  /** @type {Place[]} */
  const found = [];
  postcss()
    .parse(text)
    .walkRules((rule) => {
      for (const selector of rule.selectors)
        found.push({ path, line: rule.source?.start?.line ?? 1, selector });
    });
  return found;
}

/**
 * The strings of an expression that may become a class: those compared with something, or given to a function, do not.
 * @param {string} expression
 * @returns {string[]}
 */
function wordsOf(expression) {
  const strings = expression.matchAll(/([!=]== ?|\w\()?("(?:[^"\\\n]|\\.)*"|`[^`]*`)(?! ?[!=]==)/g);
  return [...strings].flatMap(([, other, string = ""]) => {
    if (other) return [];
    const within = [...string.matchAll(/\$\{([^}]*)\}/g)].flatMap(([, one = ""]) => wordsOf(one));
    return [
      ...string
        .slice(1, -1)
        .replace(/\$\{[^}]*\}/g, "*")
        .split(/\s+/),
      ...within,
    ];
  });
}

/** From an opening brace to the one that closes it. @type {(text: string, start: number) => string} */
function balanced(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return text.slice(start, at + 1);
  }
  return text.slice(start);
}

/**
 * The classes that a source gives to its elements, with their lines; `axis-*` stands for what is computed.
 * @param {string} text
 */
export function classesGiven(text) {
  const given =
    /\bclassName(?:=|: )(?=["`{])|\bclassName(?:: | = )(?=[^;\n]*["`])|\b\w*[cC]lasses(?::[^=\n]*)? = (?=\{)/g;
  return [...text.matchAll(given)].flatMap(({ 0: head, index }) => {
    const start = index + head.length;
    const line = text.slice(0, index).split("\n").length;
    const rest = text.slice(start);
    const literal = /^(?:"[^"]*"|`[^`]*`)/.exec(rest)?.[0];
    const expression =
      head.endsWith("=") || literal === undefined || /^\s*[?+]/.test(rest.slice(literal.length))
        ? text[start] === "{"
          ? balanced(text, start)
          : (literal ?? /^[^\n;]*/.exec(rest)?.[0] ?? "")
        : literal;
    return wordsOf(expression)
      .filter((word) => /^[a-z][\w-]*\*?$/i.test(word))
      .map((name) => ({ name, line }));
  });
}

/**
 * Breaches of the rules of style: a sheet stands beside the component that it dresses, a class has one owner, no class
 * is styled that nothing names, none is named that nothing styles (docs/decisions/0043).
 * @param {string} root
 * @param {readonly string[]} paths of the tree
 */
export function checkStyles(root, paths) {
  /** @type {string[]} */
  const breaches = [];
  const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");
  const sources = paths.filter(
    (path) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !/\.test\./.test(path),
  );
  const sheets = paths.filter((path) => path.endsWith(".css"));
  const list = existsSync(join(root, gathered)) ? read(gathered) : "";

  /** @type {Map<string, Place>} */
  const heads = new Map();
  /** @type {Map<string, Place>} */
  const styled = new Map();
  for (const path of sheets) {
    if (path === gathered) continue;
    const owner = ownerOf(path);
    const first = { path, line: 1 };
    if (!ground.includes(path) && !existsSync(join(root, `${owner}.tsx`)))
      breaches.push(
        breach(first, `a sheet stands beside the component that it dresses: no ${owner}.tsx here.`),
      );
    const name = path.startsWith("app/styles/") ? `"./${path.slice(11)}"` : `/${path.replace(/^app\//, "")}"`;
    if (list.split("\n").filter((line) => line.includes(name)).length !== 1)
      breaches.push(breach(first, `${gathered} gathers every sheet, each once.`));
    for (const place of selectorsOf(path, read(path))) {
      const [head, ...others] = classesIn(place.selector);
      if (head === undefined && !ground.includes(path) && !/[[#]/.test(place.selector))
        breaches.push(breach(place, `« ${place.selector} » dresses every page: it belongs to app/styles/.`));
      if (head === undefined) continue;
      const known = heads.get(head);
      if (known && ownerOf(known.path) !== owner)
        breaches.push(breach(place, `.${head} is styled in ${known.path} too: one class, one owner.`));
      else heads.set(head, place);
      for (const one of [head, ...others]) if (!styled.has(one)) styled.set(one, place);
    }
  }

  /** @type {Set<string>} */
  const said = new Set();
  /** @type {string[]} */
  const computed = [];
  for (const path of sources) {
    const text = read(path);
    for (const { 1: sheet = "", index } of text.matchAll(/^import (?:[^;]*? from )?"([^"]+\.css)"/gm))
      if (!/(^|\/)styles\/main\.css$/.test(sheet))
        breaches.push(
          breach(
            { path, line: text.slice(0, index).split("\n").length },
            `${gathered} gathers the sheets: import none elsewhere.`,
          ),
        );
    for (const { name, line } of classesGiven(text)) {
      if (
        name.endsWith("*")
          ? ![...styled.keys()].some((one) => one.startsWith(name.slice(0, -1)))
          : !styled.has(name)
      )
        breaches.push(
          breach({ path, line }, `no sheet styles .${name}: take the class away, or say it by data-….`),
        );
    }
    for (const word of wordsOf(
      text.replace(/^import [^;]*;/gm, "").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ""),
    ))
      if (word.endsWith("*") && word.length > 1) computed.push(word.slice(0, -1));
      else said.add(word);
  }
  for (const [name, place] of styled)
    if (!said.has(name) && !computed.some((start) => /^[\w-]+$/.test(start) && name.startsWith(start)))
      breaches.push(breach(place, `nothing names .${name}: take the rule away.`));
  return breaches;
}
