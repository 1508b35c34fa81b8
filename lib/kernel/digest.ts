import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";
import type { FormValues } from "./form-values";

/**
 * A digest of what a form holds, its request key apart: the same key with another digest is another request. Keyed by the
 * application's secret: it is kept for a month, and must confirm no guess of what a person typed.
 */
export function digestOf(values: FormValues): string {
  const held = Object.entries(values).filter(([name]) => name !== "requestKey");
  const sorted = held.sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac("sha256", `request ${env().AUTH_SECRET}`)
    .update(JSON.stringify(sorted))
    .digest("base64url");
}
