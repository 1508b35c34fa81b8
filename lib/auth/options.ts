import "server-only";
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
