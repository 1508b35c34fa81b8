import { inflateSync } from "node:zlib";

/** What of a PDF the tests read: everything that it holds, its streams inflated. */
export function textOf(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)].map(([, body = ""]) => {
    try {
      return inflateSync(Buffer.from(body, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [raw, ...streams].join("\n");
}

/** How many sheets of paper it is. */
export const pagesOf = (pdf: Buffer): number =>
  [...textOf(pdf).matchAll(/\/Type\s*\/Page(?![a-z])/giu)].length;
