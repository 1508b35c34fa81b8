import { once } from "node:events";
import { createGzip } from "node:zlib";
import postgres from "postgres";
import { Refusal } from "../refusal.mjs";
import { release } from "./copied.mjs";

/**
 * @typedef {import("./store.mjs").Draft} Draft
 */

/**
 * Copies the files of a running PostgreSQL, writes going on, by its own protocol of replication: `base.tar.gz`, and the list of
 * its files with their digests as PostgreSQL makes it. Every write acknowledged before the call is in it.
 * @param {string} adminUrl a role that may replicate
 * @param {Draft} draft
 * @param {(bytes: number) => void} tell how much has been read so far
 * @returns {Promise<{ files: import("./manifest.mjs").File[], unpacked: number }>}
 */
export async function copyBase(adminUrl, draft, tell) {
  const sql = postgres(adminUrl, {
    max: 1,
    connection: /** @type {any} */ ({ replication: "true" }),
    fetch_types: false,
    prepare: false,
    connect_timeout: 10,
    onnotice: () => {},
  });
  try {
    const stream =
      await sql`BASE_BACKUP (LABEL 'maillage', CHECKPOINT 'fast', WAL true, MANIFEST 'yes', MANIFEST_CHECKSUMS 'SHA256',
      PROGRESS true, WAIT false)`
        .simple()
        .readable();
    return await store(stream, draft, tell);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/**
 * @param {import("node:stream").Readable} stream
 * @param {Draft} draft
 * @param {(bytes: number) => void} tell
 */
async function store(stream, draft, tell) {
  const tar = createGzip({ level: 1 });
  const sink = await draft.file("base.tar.gz");
  const written = (async () => {
    for await (const chunk of tar) await sink.write(chunk);
    return sink.end();
  })();
  // Awaited below, after the stream has told its own failure.
  written.catch((error) => stream.destroy(error));
  /** @type {Buffer[]} */
  const list = [];
  let unpacked = 0;
  let part = "";
  // One « data » is one message of the protocol: read otherwise, the stream would glue them together.
  stream.on("data", (/** @type {Buffer} */ message) => {
    const kind = String.fromCharCode(message[0] ?? 0);
    const body = message.subarray(1);
    if (kind === "n" || kind === "m") part = kind;
    else if (kind === "d" && part === "m") list.push(Buffer.from(body));
    else if (kind === "d") {
      unpacked += body.length;
      tell(unpacked);
      if (tar.write(body)) return;
      stream.pause();
      tar.once("drain", () => stream.resume());
    } else if (kind !== "p") stream.destroy(new Error(`BASE_BACKUP: unknown message ${kind}.`));
  });
  await Promise.race([once(stream, "end"), once(stream, "close").then(() => cutShort(stream, part))]);
  if (part !== "m") throw cut();
  release(stream);
  tar.end();
  const files = [await written];
  const names = await draft.file("backup_manifest");
  await names.write(Buffer.concat(list));
  return { files: [...files, await names.end()], unpacked };
}

/**
 * @param {import("node:stream").Readable} stream
 * @param {string} part
 */
function cutShort(stream, part) {
  if (stream.errored) throw stream.errored;
  if (part !== "m") throw cut();
}

function cut() {
  return new Refusal(
    "PostgreSQL a cessé d’envoyer ses fichiers avant la fin. La sauvegarde commencée a été effacée, et celles d’avant sont intactes.",
  );
}
