import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * The nouns in their order: a noun imports those of its line and of the lines before it (docs/decisions/0045). What asks of a later
 * one belongs to the later one; what counts across nouns is a figure.
 */
const order = [
  // The machinery, and the ground of a Région.
  "kernel platform french permissions auth audit sheets pdf ui table charts maps page geography regions territories accounts organisations nomenclatures operations schemes policy backups",
  "plans actions reviews",
  "decisions",
  "events",
  "projects",
  "jobs",
  "comments",
  "notifications",
  "mail",
  "snapshots",
  "figures",
  "exports",
  "imports",
  // Every noun, said once for those that read them all.
  "nouns",
  "synthesis home bin journal search",
].map((line) => line.split(" "));

const rankOf = new Map(
  order.flatMap((nouns, rank) => nouns.map((noun) => /** @type {const} */ ([noun, rank]))),
);
const outside = /^(db\/(seed|testing|reference)|lib\/testing)\/|\.test\.tsx?$/;

/** The noun of a file: its folder in db, lib or components. What stands at the root of a room belongs to the machinery. @param {string} path */
const nounOf = (path) => {
  const [room = "", noun = "", file] = path.split("/");
  return /^(db|lib|components)$/.test(room) ? (file === undefined ? "kernel" : noun) : null;
};

/**
 * Imports of a later noun, and folders that have no place in the order.
 * @type {(path: string, text: string, root: string) => Iterable<[line: number, advice: string]>}
 */
export function* checkOrder(path, text, root) {
  const noun = nounOf(path);
  if (noun === null || outside.test(path) || !/\.tsx?$/.test(path)) return;
  const rank = rankOf.get(noun);
  if (rank === undefined) {
    yield [1, `${noun} has no place among the nouns: give it one in scripts/noun-order.mjs.`];
    return;
  }
  for (const { 1: target = "", index } of text.matchAll(/^(?:import|export)\b[^;"]*?from "([^"]+)"/gm)) {
    const base = target.startsWith("@/")
      ? target.slice(2)
      : relative(root, resolve(root, dirname(path), target));
    if (!/^[@.]/.test(target) || ![".ts", ".tsx"].some((end) => existsSync(join(root, base + end)))) continue;
    const later = nounOf(base);
    if (later !== null && (rankOf.get(later) ?? rank) > rank)
      yield [
        text.slice(0, index).split("\n").length,
        `${noun} comes before ${later}: what it asks of it belongs to ${later}, or is a figure.`,
      ];
  }
}
