import { randomBytes } from "node:crypto";

/** Who acts when a command does, not an account: the audit always has an actor. */
export const systemActor = "00000000-0000-0000-0000-000000000000";

/** A uuid v7 (RFC 9562): 48 bits of milliseconds, then chance, so that new rows sit together in an index. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
