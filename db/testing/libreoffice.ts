import { spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

export type OfficeFormat = "xlsx" | "ods";
export type OfficeFile = { format: OfficeFormat; bytes: Uint8Array };

function program(): string | null {
  for (const place of (process.env.PATH ?? "").split(delimiter))
    for (const name of ["soffice", "libreoffice"])
      try {
        accessSync(join(place, name), constants.X_OK);
        return join(place, name);
      } catch {
        // Not there.
      }
  return null;
}

/** True when LibreOffice is on this machine; said aloud when it is not, with what is then not proven. */
export function hasOffice(unproven: string): boolean {
  if (program()) return true;
  process.stderr.write(
    `\nLibreOffice est absent de cette machine (apt install libreoffice-calc) : ${unproven}\n`,
  );
  return false;
}

/** Files as LibreOffice opens them and saves them in a format, all in one start of a profile of its own. Throws what it says where one is not saved. */
export async function savedByOffice(
  files: readonly OfficeFile[],
  format: OfficeFormat,
): Promise<OfficeFile[]> {
  const path = program();
  if (!path) throw new Error("LibreOffice is absent.");
  const home = mkdtempSync(join(tmpdir(), "maillage-office-"));
  try {
    const [from, to] = [join(home, "from"), join(home, "to")];
    for (const folder of [from, to]) mkdirSync(folder);
    // Each its own name: what is saved bears that of what was opened.
    const given = files.map((file, index) => join(from, `file-${index}.${file.format}`));
    for (const [index, { bytes }] of files.entries()) writeFileSync(given[index] ?? "", bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(home, "profile")).href}`;
    const child = spawn(path, [profile, "--headless", "--convert-to", format, "--outdir", to, ...given], {
      ...{ cwd: home, stdio: ["ignore", "pipe", "pipe"], detached: true },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (said += text));
    // Its launcher leaves a child behind: the whole group is ended.
    const patience = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), 120_000);
    await once(child, "close");
    clearTimeout(patience);
    return files.map((_, index) => {
      try {
        return { format, bytes: readFileSync(join(to, `file-${index}.${format}`)) };
      } catch {
        throw new Error(`LibreOffice saved nothing of file ${index}: ${said}`);
      }
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
