import "server-only";
import type { Viewer } from "@/lib/auth/viewer";
import { Invalid, Refusal } from "@/lib/platform/errors";
import { blockLimits, heavyBlock, longBlock } from "@/lib/sheets/block-limits";
import { type BlockFile, blockOf } from "@/lib/sheets/block-of";
import { readBook } from "@/lib/sheets/read";
import type { Gesture } from "./gesture";
import type { SentFile } from "./sent-file";

/** The block that a file holds. Throws Invalid, under its field, with what to do. */
async function readIn<Key extends string>({ bytes }: SentFile, shape: BlockFile<Key>): Promise<string> {
  if (bytes.length > blockLimits.bytes) throw new Invalid({ file: [heavyBlock] });
  const { sheets } = await readBook(bytes, "file");
  const read = blockOf(sheets, shape);
  if ("faults" in read) throw new Invalid({ file: [...read.faults] });
  if ([...read.block].length > blockLimits.signs) throw new Invalid({ file: [longBlock] });
  return read.block;
}

/**
 * A gesture on a pasted block, asked with a file or without: what the file holds becomes the block, which the form is given back with
 * its preview. A file writes nothing by itself: what is written is a block that was shown. It is read for those who `may` alone.
 */
export const ofFile =
  <Key extends string>(
    gesture: Gesture,
    shape: BlockFile<Key>,
    may: (viewer: Pick<Viewer, "scope">) => boolean,
  ) =>
  async (file: SentFile | null, _sent: unknown, viewer: Pick<Viewer, "scope">): Promise<Gesture> => {
    if (file && !may(viewer)) throw new Refusal("forbidden");
    return {
      ...gesture,
      async run(actor, entries, on) {
        let read = {};
        try {
          if (file) read = { block: await readIn(file, shape), seen: "" };
          const asked = entries.map(({ values: { file: _name, ...values }, digest }) => ({
            ...{ values: { ...values, ...read }, digest },
          }));
          return await gesture.run(actor, asked, on);
        } catch (error) {
          if (!file || !(error instanceof Invalid)) throw error;
          throw new Invalid(error.errors, { ...read, file: [...file.name].slice(0, 200).join("") });
        }
      },
    };
  };
