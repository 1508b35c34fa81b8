import { crc32, createDeflateRaw } from "node:zlib";

/** A part of an archive: a text that is known, kept as it is where readers ask for it, or pieces that come one after the other. */
export type Part = { name: string; kept?: true; text: string | AsyncIterable<string> };

/** Deflated out of this thread; fast rather than small: a spreadsheet shrinks tenfold either way. */
const level = 3;
/** What the fields of an archive without its 64-bit form can say. */
const most = 0xffff_ffff;
const utf8 = 0x800;
const sizesAfter = 0x8;

type Entry = {
  name: Buffer;
  flags: number;
  method: 0 | 8;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

/** The day of an archive, as MS-DOS wrote it. */
function dosDay(today: string): number {
  const [year = 1980, month = 1, day = 1] = today.split("-").map(Number);
  return (Math.max(0, year - 1980) << 9) | (month << 5) | day;
}

/** What local and central headers share, from the flags on. */
function fieldsOf({ name, flags, method, crc, packed, size }: Entry, day: number): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(flags, 0);
  fields.writeUInt16LE(method, 2);
  fields.writeUInt16LE(day, 6);
  fields.writeUInt32LE(crc, 8);
  fields.writeUInt32LE(packed, 12);
  fields.writeUInt32LE(size, 16);
  fields.writeUInt16LE(name.length, 20);
  return fields;
}

const local = (entry: Entry, day: number) =>
  Buffer.concat([Buffer.from("PK\x03\x04\x14\x00", "latin1"), fieldsOf(entry, day), entry.name]);

function central(entry: Entry, day: number): Buffer {
  const after = Buffer.alloc(14);
  after.writeUInt32LE(entry.at, 10);
  return Buffer.concat([
    Buffer.from("PK\x01\x02\x14\x00\x14\x00", "latin1"),
    ...[fieldsOf(entry, day), after, entry.name],
  ]);
}

/** The sizes of a part that was not known when its header was written. */
function descriptor({ crc, packed, size }: Entry): Buffer {
  const said = Buffer.from("PK\x07\x08            ", "latin1");
  said.writeUInt32LE(crc, 4);
  said.writeUInt32LE(packed, 8);
  said.writeUInt32LE(size, 12);
  return said;
}

function end(entries: number, size: number, at: number): Buffer {
  const said = Buffer.from(`PK\x05\x06${"\0".repeat(18)}`, "latin1");
  said.writeUInt16LE(entries, 8);
  said.writeUInt16LE(entries, 10);
  said.writeUInt32LE(size, 12);
  said.writeUInt32LE(at, 16);
  return said;
}

/** Pieces deflated as they come: the next is asked once what the one before gave is taken. */
async function* deflated(entry: Entry, pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw({ level });
  const given: Buffer[] = [];
  let failed: unknown;
  deflate.on("data", (bytes: Buffer) => given.push(bytes));
  deflate.on("error", (error) => (failed = error));
  const taken = () => {
    if (failed) throw failed;
    const all = given.splice(0);
    for (const { length } of all) entry.packed += length;
    if (entry.size > most || entry.packed > most) throw new Error("This part outgrows its archive.");
    return all;
  };
  try {
    for await (const piece of pieces) {
      if (piece === "") continue;
      const bytes = Buffer.from(piece, "utf8");
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      await new Promise((written) => deflate.write(bytes, written));
      yield* taken();
    }
    await new Promise((ended) => {
      deflate.once("end", ended);
      deflate.once("error", ended);
      deflate.end();
    });
    yield* taken();
  } finally {
    deflate.destroy();
  }
}

async function* one(text: string) {
  yield text;
}

/** An archive (.zip), sent as its parts are read: none of them is held. Throws past 4 GiB. */
export async function* zipped(parts: Iterable<Part>, today: string): AsyncGenerator<Buffer> {
  const day = dosDay(today);
  const entries: Entry[] = [];
  let at = 0;
  const sent = (bytes: Buffer) => {
    at += bytes.length;
    return bytes;
  };
  for (const { name, kept, text } of parts) {
    const flags = utf8 | (kept ? 0 : sizesAfter);
    const entry: Entry = {
      ...{ name: Buffer.from(name, "utf8"), flags, method: kept ? 0 : 8 },
      ...{ crc: 0, packed: 0, size: 0, at },
    };
    entries.push(entry);
    if (kept) {
      const bytes = Buffer.from(String(text), "utf8");
      entry.crc = crc32(bytes);
      entry.packed = bytes.length;
      entry.size = bytes.length;
      yield sent(local(entry, day));
      yield sent(bytes);
      continue;
    }
    yield sent(local(entry, day));
    for await (const bytes of deflated(entry, typeof text === "string" ? one(text) : text)) yield sent(bytes);
    yield sent(descriptor(entry));
  }
  const start = at;
  for (const entry of entries) yield sent(central(entry, day));
  yield end(entries.length, at - start, start);
}
