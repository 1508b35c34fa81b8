import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";

/**
 * @typedef {{ table?: [schema: string, name: string], columns?: string[],
 *   sequences?: { schema: string, name: string, value: string, called: boolean }[] }} Head
 */

/**
 * Reads a rows.gz in its order: each head, then the lines of its rows as COPY wrote them, in pieces, then null at their end.
 * @param {string} file
 * @returns {AsyncGenerator<Head | Buffer | null>}
 */
export async function* readRows(file) {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.once("error", (error) => text.destroy(error));
  /** @type {Buffer} */
  let held = Buffer.alloc(0);
  let inRows = false;
  for await (const chunk of text) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    let from = 0;
    let start = 0;
    for (let end = held.indexOf(10, from); end >= 0; end = held.indexOf(10, from)) {
      const line = held.subarray(from, end + 1);
      from = end + 1;
      if (!inRows) {
        const head = JSON.parse(line.toString("utf8"));
        yield head;
        inRows = head.table !== undefined;
        start = from;
      } else if (line.length === 3 && line[0] === 92 && line[1] === 46) {
        // COPY escapes a backslash: no row is « \. ».
        if (from - 3 > start) yield held.subarray(start, from - 3);
        yield null;
        inRows = false;
        start = from;
      }
    }
    if (inRows && from > start) yield held.subarray(start, from);
    held = held.subarray(from);
  }
}
