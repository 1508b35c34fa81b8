import { Unread } from "./refusals";

type Part = { name: string; offset: number; end: number };

const endMark = 0x06054b50;
const partMark = 0x02014b50;
const localMark = 0x04034b50;
/** A comment of 65 535 bytes may follow the end of the directory. */
const furthest = 65_557;
/** What may stand between two parts: the sizes that a writer learnt last. */
const trailer = 24;

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - furthest); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new Unread("broken");
}

/**
 * The parts that the directory of an archive announces, in the order of their places: they follow one another from the first byte,
 * none over another, each under the name that its own header bears. What a reader of the directory would read is then what a reader
 * of the stream counts. Throws Unread.
 */
export function partsOf(bytes: Uint8Array): Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const parts: Part[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== partMark) throw new Unread("broken");
    if (view.getUint16(at + 8, true) & 1) throw new Unread("encrypted");
    const [size, length] = [view.getUint32(at + 20, true), view.getUint16(at + 28, true)];
    const offset = view.getUint32(at + 42, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + length));
    if (offset + 30 > start || view.getUint32(offset, true) !== localMark) throw new Unread("forged");
    const own = view.getUint16(offset + 26, true);
    const body = offset + 30 + own + view.getUint16(offset + 28, true);
    if (decoder.decode(bytes.subarray(offset + 30, offset + 30 + own)) !== name) throw new Unread("forged");
    parts.push({ name, offset, end: body + size });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  parts.sort((a, b) => a.offset - b.offset);
  let place = 0;
  for (const part of parts) {
    if (part.offset < place || part.offset > place + trailer) throw new Unread("forged");
    place = part.end;
  }
  if (place > start || start > place + trailer) throw new Unread("forged");
  if (new Set(parts.map(({ name }) => name)).size !== parts.length) throw new Unread("forged");
  return parts;
}
