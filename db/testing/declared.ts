import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What the files of this name export in the nouns of a room (this one, or `lib`): each export with the file that says it. */
export async function declaredIn(
  name: string,
  room = join(import.meta.dirname, ".."),
): Promise<{ file: string; key: string; value: unknown }[]> {
  const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(`/${name}`) && !path.startsWith("kernel/"),
  );
  const found = await Promise.all(
    files
      .sort()
      .map(async (file) =>
        Object.entries(await import(join(room, file))).map(([key, value]) => ({ file, key, value })),
      ),
  );
  return found.flat();
}
