import { setImmediate as breath } from "node:timers/promises";
import { Unzip, UnzipInflate } from "fflate";
import { bookLimits as limits } from "./book";
import { partsOf } from "./directory";
import { Unread } from "./refusals";

/** Few bytes at once: a bomb makes a thousand of each. */
const slice = 8 * 1024;

type Sign = { of: RegExp; holds: string; why: "dtd" | "macros" | "links" | "encrypted" };

/** What tells, in a part, a file that is not read. */
const signs: readonly Sign[] = [
  { of: /\.(?:xml|rels)$/i, holds: "<!DOCTYPE", why: "dtd" },
  { of: /\.(?:xml|rels)$/i, holds: "<!ENTITY", why: "dtd" },
  { of: /^\[Content_Types\]\.xml$/, holds: "macroEnabled", why: "macros" },
  { of: /^META-INF\/manifest\.xml$/, holds: "encryption-data", why: "encrypted" },
  { of: /^content\.xml$/, holds: "<table:table-source", why: "links" },
  { of: /^content\.xml$/, holds: "<table:cell-range-source", why: "links" },
  { of: /^content\.xml$/, holds: "<table:dde-link", why: "links" },
];

/** The names of parts that no file read here has. */
const names: readonly [RegExp, "macros" | "links" | "xlsb"][] = [
  [/vbaProject\.bin$|^xl\/(?:macrosheets|activeX)\/|^(?:Basic|Scripts)\//i, "macros"],
  [/^xl\/externalLinks\//i, "links"],
  [/^xl\/workbook\.bin$/i, "xlsb"],
];

/** Looks for the signs of a part in what passes, which may cut one in two. */
function watch(name: string) {
  const wanted = signs.filter(({ of }) => of.test(name));
  const longest = Math.max(0, ...wanted.map(({ holds }) => holds.length));
  let tail = "";
  return (chunk: Uint8Array) => {
    if (wanted.length === 0) return;
    const text = tail + Buffer.from(chunk).toString("latin1");
    for (const { holds, why } of wanted) if (text.includes(holds)) throw new Unread(why);
    tail = text.slice(-longest);
  };
}

function unread(error: unknown): Unread {
  if (error instanceof Unread) return error;
  return new Unread("broken");
}

/**
 * What a compressed file is, once all of it has been inflated and counted, nothing being kept: announced sizes may be forged.
 * Throws Unread.
 */
export async function formatOf(bytes: Uint8Array): Promise<"xlsx" | "ods"> {
  const parts = partsOf(bytes).map(({ name }) => name);
  if (parts.length > limits.entries) throw new Unread("parts");
  for (const [pattern, why] of names) if (parts.some((name) => pattern.test(name))) throw new Unread(why);
  const found: string[] = [];
  let total = 0;
  const unzip = new Unzip((part) => {
    found.push(part.name);
    if (found.length > limits.entries) throw new Unread("parts");
    const look = watch(part.name);
    part.ondata = (error, chunk) => {
      // What was thrown here comes back as an error of the part.
      if (error) throw unread(error);
      total += chunk.length;
      if (total > limits.inflated) throw new Unread("bomb");
      look(chunk);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += slice) {
      unzip.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
      // The server answers others meanwhile.
      await breath();
    }
  } catch (error) {
    throw unread(error);
  }
  const same = found.length === parts.length && parts.every((name) => found.includes(name));
  if (!same) throw new Unread("forged");
  if (parts.includes("xl/workbook.xml")) return "xlsx";
  if (parts.includes("content.xml") && parts.includes("mimetype")) return "ods";
  throw new Unread("other");
}
