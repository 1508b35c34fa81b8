import "server-only";
import { runApart } from "@/db/kernel/apart";
import { Invalid } from "@/lib/platform/errors";
import { formatOf } from "./reading/archive";
import { type BookFormat, bookLimits as limits, type Sheet } from "./reading/book";
import { type FileRefusal, fileRefusals, Unread } from "./reading/refusals";

export type Book = { format: BookFormat; sheets: readonly Sheet[] };

/** Files read at once, each in a process of its own, and those who wait for their turn. */
const places = { reading: 2, waiting: 6 };
let reading = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(read: () => Promise<T>): Promise<T> {
  if (reading >= places.reading) {
    if (waiting.length >= places.waiting) throw new Unread("busy");
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  reading += 1;
  try {
    return await read();
  } finally {
    reading -= 1;
    waiting.shift()?.();
  }
}

const starts = (bytes: Uint8Array, ...marks: number[]) => marks.every((mark, index) => bytes[index] === mark);

/** What the first bytes say: an archive, or text; anything else is refused by what it is. */
function kindOf(bytes: Uint8Array): "archive" | "text" {
  if (bytes.length === 0) throw new Unread("empty");
  if (bytes.length > limits.bytes) throw new Unread("heavy");
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return "archive";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    const marked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    throw new Unread(marked.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted" : "xls");
  }
  const head = bytes.subarray(0, 4_096);
  // Bytes that no text has, but tab, line feed, form feed, carriage return; and the beginnings of what is written otherwise.
  const strange = head.some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte));
  if (strange || /^\s*(?:%PDF|\{\\rtf|<)/i.test(Buffer.from(head).toString("latin1")))
    throw new Unread("other");
  return "text";
}

type Answer = { sheets: Sheet[] } | { why: FileRefusal };

async function parsed(bytes: Uint8Array, format: BookFormat): Promise<readonly Sheet[]> {
  const { answer, status } = await inTurn(() =>
    runApart("lib/sheets/reading/child.ts", bytes, {
      ...{ patience: limits.seconds * 1_000, memory: limits.memory, args: [format], complaints: "ignore" },
    }),
  );
  // Killed, or out of its memory.
  if (status !== 0) throw new Unread("long");
  const read: Answer = JSON.parse(answer);
  if ("why" in read) throw new Unread(read.why);
  return read.sheets;
}

/**
 * Reads a spreadsheet: its sheets, each cell typed. Size, first bytes, everything inflated and counted, then parsed in a process of its
 * own, which is killed after 20 seconds or 512 MB. Throws Invalid, under `field`, with a sentence for each reason.
 */
export async function readBook(bytes: Uint8Array, field: string, pasted = false): Promise<Book> {
  try {
    const kind = kindOf(bytes);
    const text = pasted ? "paste" : "csv";
    const format = kind === "archive" ? await formatOf(bytes) : text;
    return { format, sheets: await parsed(bytes, format) };
  } catch (error) {
    if (error instanceof Unread) throw new Invalid({ [field]: [fileRefusals[error.why]] });
    throw error;
  }
}
