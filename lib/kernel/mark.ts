/** A mark of a text: the preview that was read is that of the block that is sent. */
export function markOf(text: string): string {
  let hash = 2_166_136_261;
  for (const sign of text.replace(/\r\n/gu, "\n").trim())
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return `v${(hash >>> 0).toString(36)}`;
}
