/**
 * After the end of what COPY or BASE_BACKUP sent: when the last piece overfills its stream, postgres.js (3.4.9) leaves its socket
 * paused, and the next question would wait for ever. Asked once more, it reads on.
 * @param {import("node:stream").Readable} stream
 */
export function release(stream) {
  stream._read(0);
}
