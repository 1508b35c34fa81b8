import "server-only";
import type { AuthOptions } from "next-auth";
import { env } from "@/lib/platform/env";

/** Absolute life of a session cookie, in seconds; the session row has the last word. */
export const sessionLife = 12 * 60 * 60;

/** Name and attributes of the session cookie: `__Host-` on https, where browsers honour it. */
export function sessionCookie() {
  const secure = new URL(env().APP_URL).protocol === "https:";
  return {
    name: secure ? "__Host-maillage" : "maillage",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** next-auth reads the cookie and nothing else: no provider, no page, no callback of its own. */
export function authOptions(): AuthOptions {
  return {
    secret: env().AUTH_SECRET,
    providers: [],
    session: { strategy: "jwt", maxAge: sessionLife },
    cookies: { sessionToken: sessionCookie() },
    callbacks: { session: ({ session, token }) => ({ ...session, sid: token.sid }) },
    // A cookie that does not decrypt is an anonymous reader, not an incident.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}
