import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";

/**
 * The token of a request: nobody guesses it without the secret, and the same request sent twice gives the same one, so
 * that a retry, or the mail that carries it, shows the link that was written.
 */
export function tokenOf(actorId: string, requestKey: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`link:${actorId}:${requestKey}`).digest("base64url");
}

/** The address of a link, on this installation's own origin whatever the request says. */
export function linkOf(token: string): string {
  return new URL(`/acces/${token}`, env().APP_URL).href;
}
