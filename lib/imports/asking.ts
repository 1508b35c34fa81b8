import "server-only";
import { createHash } from "node:crypto";
import { fileNameLength } from "@/db/imports/limits";
import { keepSheets } from "@/db/imports/papers";
import { importWall } from "@/db/imports/wall";
import { joining } from "@/db/kernel/joining";
import { planWall } from "@/db/plans/wall";
import { type Tx, writeInScope } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import { createUnder } from "@/lib/kernel/children";
import type { FormValues } from "@/lib/kernel/form-values";
import { entryOf, type Gesture } from "@/lib/kernel/gesture";
import { parsed } from "@/lib/kernel/parse";
import { found, Invalid, Refusal } from "@/lib/platform/errors";
import { type Book, readBook } from "@/lib/sheets/read";
import { applyImport, settleImport } from "./gestures";
import { onImportInput, receiveInput, settleInput } from "./input";
import { importSaid } from "./labels";
import { saidIn } from "./said";

type File = { name: string; bytes: Uint8Array };

/** The import of a book that was read: kept with its preview, nothing being written in the plan. */
export function receiveBook(book: Book, fileName: string, digest: string): Gesture {
  const name = [...fileName].slice(0, fileNameLength).join("");
  const make = createUnder(
    importWall as never,
    planWall,
    {},
    {
      permission: "import.write",
      key: "planId",
      says: importSaid.lu,
      guard: () => null,
      completes: async (_, typed) => typed.map(() => ({ fileName: name, format: book.format, digest })),
    },
  );
  async function work(tx: Tx, actor: Actor, sent: FormValues, mark: string) {
    const { planId, requestKey } = parsed(receiveInput, sent);
    const values = { planId, requestKey };
    const [id = ""] = await make.run(actor, [{ values, digest: `${mark} ${digest} ${name}` }], tx);
    const { version } = found((await importWall.lock(tx, actor.scope, [id], "living")).get(id));
    // A file sent twice is read once.
    if (version === 1) {
      await keepSheets(
        tx,
        id,
        book.sheets.map((sheet, rank) => ({ ...sheet, rank })),
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
  if (scope.write.length === 0 && scope.staff.length === 0) throw new Refusal("forbidden");
  const { pasted } = parsed(receiveInput, sent);
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
