import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The migrations of a former version, in a folder of their own: those up to that number. Whoever asks removes it. */
export function migrationsUpTo(former: number): string {
  const folder = mkdtempSync(join(tmpdir(), "maillage-former-"));
  cpSync(fileURLToPath(new URL("../../drizzle", import.meta.url)), folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
  journal.entries = journal.entries.filter(({ tag }) => Number(tag.slice(0, 4)) <= former);
  writeFileSync(path, JSON.stringify(journal));
  return folder;
}
