import "server-only";
import { createHash } from "node:crypto";
import type { FormValues } from "./form-values";

/** A digest of what a form holds, its request key apart: the same key with another digest is another request. */
export function digestOf(values: FormValues): string {
  const held = Object.entries(values).filter(([name]) => name !== "requestKey");
  const sorted = held.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(sorted)).digest("base64url");
}
