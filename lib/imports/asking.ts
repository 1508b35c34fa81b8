import "server-only";
import { createHash } from "node:crypto";
import { fileNameLength } from "@/db/imports/limits";
import { keepSheets } from "@/db/imports/papers";
import { importWall } from "@/db/imports/wall";
import { joining } from "@/db/kernel/joining";
import { type Tx, writeInScope } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { FormValues } from "@/lib/kernel/form-values";
import { entryOf, type Gesture } from "@/lib/kernel/gesture";
import { parsed } from "@/lib/kernel/parse";
import { found, Invalid, Refusal } from "@/lib/platform/errors";
import { type Book, readBook } from "@/lib/sheets/read";
import { applyImport, settleImport } from "./gestures";
import { nounsFor } from "./hands";
import { onImportInput, receivedAs, receiveInput, settleInput } from "./input";
import { importSaid } from "./labels";
import { keptOf } from "./layouts";
import { receives } from "./receiving";
import { saidIn } from "./said";
import { importTargets } from "./targets";

type File = { name: string; bytes: Uint8Array };

/** The import of a book that was read: kept with its preview, nothing being written of what it says. */
export function receiveBook(book: Book, fileName: string, digest: string): Gesture {
  const name = [...fileName].slice(0, fileNameLength).join("");
  async function work(tx: Tx, actor: Actor, sent: FormValues, mark: string) {
    const { noun, requestKey, ...place } = parsed(receivedAs(sent), sent);
    const { pasted: _pasted, file: _file, ...where } = place;
    const entry = { values: { ...where, requestKey }, digest: `${mark} ${digest} ${name}` };
    const make = receives(noun, { fileName: name, format: book.format, digest });
    const [id = ""] = await make.run(actor, [entry], tx);
    const { version } = found((await importWall.lock(tx, actor.scope, [id], "living")).get(id));
    // A file sent twice is read once.
    if (version === 1) {
      await keepSheets(
        tx,
        id,
        keptOf(book.sheets, importTargets[noun]).map((sheet, rank) => ({ ...sheet, rank })),
      );
      const first = entryOf({ importId: id, version: "1", requestKey: crypto.randomUUID() });
      await settleImport({}).run(actor, [first], tx);
    }
    return [id];
  }
  return {
    says: importSaid.lu,
    input: receiveInput,
    run: async (actor, [entry], on) => {
      const { values, digest: mark } = found(entry);
      return on
        ? joining(on, actor.scope, (tx) => work(tx, actor, values, mark))
        : writeInScope(actor.scope, (tx) => work(tx, actor, values, mark));
    },
  };
}

/** « Lire »: of a file, or of what was pasted. Throws Invalid, under the field at fault, with why it is not read. */
export async function receiveSent(
  file: File | null,
  sent: FormValues,
  { scope }: Pick<Actor, "scope">,
): Promise<Gesture> {
  // Nobody else’s file is even read.
  const nouns = nounsFor(scope);
  if (nouns.length === 0) throw new Refusal("forbidden");
  const { noun, pasted } = parsed(receivedAs(sent), sent);
  if (!nouns.includes(noun)) throw new Refusal("forbidden");
  if (!file && pasted === "") throw new Invalid({ file: ["Choisissez un fichier, ou collez un tableau."] });
  const bytes = file?.bytes ?? new TextEncoder().encode(pasted);
  const book = await readBook(bytes, file ? "file" : "pasted", !file);
  return receiveBook(book, file?.name ?? "Tableau collé", createHash("sha256").update(bytes).digest("hex"));
}

/** « Refaire l’aperçu », as its form sends it: its controls bear the names of the columns and of the questions of a file. */
export const settleAsSent: Gesture = {
  says: importSaid.precise,
  input: settleInput,
  run: (actor, [entry], on) => {
    const { values, digest } = found(entry);
    const { importId, version, requestKey, ...sent } = parsed(settleInput, values);
    const asked = { importId, version: String(version), requestKey };
    return settleImport(saidIn(sent)).run(actor, [{ values: asked, digest }], on);
  },
};

/** « Importer », and the preview made again where the plan has changed since it was shown. */
export const importAsShown: Gesture = {
  says: importSaid.importe,
  input: onImportInput,
  run: async (actor, [entry]) => {
    const asked = found(entry);
    try {
      return await applyImport.run(actor, [asked]);
    } catch (error) {
      if (error instanceof Refusal && error.code === "importChanged")
        await settleImport({}).run(actor, [entryOf({ ...asked.values, requestKey: crypto.randomUUID() })]);
      throw error;
    }
  },
};
