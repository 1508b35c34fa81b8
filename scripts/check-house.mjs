import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { misplaced, ofOneself, refusals, withoutReader } from "./house-rules.mjs";
import { checkOrder } from "./noun-order.mjs";
import { checkStyles } from "./style-rules.mjs";

const skipped = /^(node_modules|\.git|\.next|\.data|test-results|playwright-report)$/;
const documented =
  /`((?:app|components|lib|db|drizzle|e2e|docs|scripts|bench|public|\.ci)\/[^`\s*<{…]*|[\w.-]+\.(?:mjs|json|md))`/g;

/** @typedef {(path: string, text: string, root: string) => Iterable<[line: number, advice: string]>} Check */

/** @type {(text: string, index: number) => number} */
const lineOf = (text, index) => text.slice(0, index).split("\n").length;
/** @type {(text: string, index: number) => boolean} */
const isComment = (text, index) => /^\s*(\/\/|\/?\*|--)/.test(text.slice(text.lastIndexOf("\n", index) + 1));

/** @type {(root: string, folder?: string) => Iterable<string>} */
function* filesOf(root, folder = root) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (skipped.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesOf(root, path);
    else if (entry.isFile()) yield relative(root, path);
  }
}

/** @type {(path: string, except?: RegExp[]) => boolean} */
const excepted = (path, except = []) => except.some((allowed) => allowed.test(path));

/** @type {Check} */
function* checkPath(path) {
  for (const { path: refused, where = /./, except, advice } of misplaced)
    if (refused.test(path) && where.test(path) && !excepted(path, except)) yield [1, advice];
}

/** @type {Check} */
function* checkSize(path, text) {
  if (!/\.(ts|tsx|mjs|css|md)$/.test(path) || /^(db\/reference|db\/seed|drizzle)\//.test(path)) return;
  const most = path === "CONTRIBUTING.md" ? 130 : 250;
  const lines = text.split("\n").length - 1;
  if (lines > most) yield [most + 1, `${lines} lines for ${most} at most: split it by reason to change.`];
}

/** @type {Check} */
function* checkText(path, text) {
  for (const { text: refused, where, except, inComments, advice } of refusals) {
    if (!where.test(path) || excepted(path, except)) continue;
    for (const { index } of text.matchAll(new RegExp(refused, `g${refused.flags}`)))
      if (inComments || !isComment(text, index)) yield [lineOf(text, index), advice];
  }
}

/**
 * Every exported mutation passes the single door and authorises on the row it found; a public one has no reader.
 * @type {Check}
 */
function* checkMutations(path, text) {
  if (!/^app\/.*\/mutations\.ts$/.test(path)) return;
  for (const { 0: head, 1: name = "", index } of text.matchAll(
    /^export (?!type\b)(?:async |const |function |default )*(\w*)/gm,
  )) {
    const [body = ""] = text.slice(index + head.length).split(/^[})]|^export /m);
    const open = path.startsWith("app/(public)/") || withoutReader.includes(name);
    if (open && /^ = publicMutation\b/.test(body)) continue;
    // A question writes nothing: what it finds is within the asker's scope.
    if (!open && /^ = question\b/.test(body) && /\bviewer\.scope\b/.test(body)) continue;
    // A gesture authorises by its own permission, which its type asks for.
    if (!open && /^ = (?:form|upload)\(/.test(body)) continue;
    if (!/^ = mutation\b/.test(body))
      yield [
        lineOf(text, index),
        `${name} must be mutation(…), form(gesture, …), upload(field, gesture, …) or question(…), or in app/(public) publicMutation(…), of lib/kernel/mutation.ts.`,
      ];
    else if (!/\bauthorize\(/.test(body) && !ofOneself.includes(name))
      yield [lineOf(text, index), `${name} writes without authorize(viewer, permission, storedRow).`];
  }
}

/**
 * Components take types from the server, never values.
 * @type {Check}
 */
function* checkComponent(path, text, root) {
  if (!path.startsWith("components/")) return;
  for (const { 1: target = "", index } of text.matchAll(/^import (?!type\b)[^;]*?"@\/([^"]+)"/gm)) {
    const candidates = [".ts", ".tsx"].map((end) => join(root, target + end));
    const file = candidates.find((candidate) => existsSync(candidate));
    if (file && /^import "server-only"/m.test(readFileSync(file, "utf8")))
      yield [
        lineOf(text, index),
        `@/${target} runs on the server only: let the page call it and pass the result.`,
      ];
  }
}

/**
 * A wall that is declared is raised: without it the demonstration does not even install, and its error does not say why.
 * @type {Check}
 */
function* checkRaised(path, text, root) {
  if (!/^db\/.*\/wall\.ts$/.test(path)) return;
  const folder = join(root, "drizzle");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".sql")) : [];
  const migrations = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  for (const { 1: noun = "", index } of text.matchAll(/= wallOf\b[^;]*?\bnoun: "(\w+)"/g))
    if (!migrations.includes(`select app.wall('${noun}'`))
      yield [
        lineOf(text, index),
        `no migration of drizzle/ raises this wall: select app.wall('${noun}', …).`,
      ];
}

/** @type {Check} */
function* checkDocument(path, text, root) {
  if (!path.endsWith(".md")) return;
  for (const { 1: target = "", index } of text.matchAll(documented))
    if (!existsSync(join(root, target)))
      yield [lineOf(text, index), `${target} is described but does not exist.`];
}

/**
 * Breaches of the house rules under a root, as « path:line: advice ».
 * @param {string} root
 */
export function checkHouse(root) {
  const paths = [...filesOf(root)].sort();
  const byFile = paths.flatMap((path) => {
    const text = /\.(ts|tsx|mjs|css|md|sql)$/.test(path) ? readFileSync(join(root, path), "utf8") : "";
    const checks = [
      checkPath,
      checkSize,
      checkText,
      checkMutations,
      checkComponent,
      checkOrder,
      checkRaised,
      checkDocument,
    ];
    return checks.flatMap((check) =>
      [...check(path, text, root)].map(([line, advice]) => `${path}:${line}: ${advice}`),
    );
  });
  return [...byFile, ...checkStyles(root, paths)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const breaches = checkHouse(resolve(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url))));
  for (const breach of breaches) console.error(breach);
  if (breaches.length > 0) process.exitCode = 1;
}
