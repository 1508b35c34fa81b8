import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { id } from "@/lib/kernel/inputs";
import { env } from "@/lib/platform/env";
import { sessionCookie, sessionLife } from "./options";

/** Session id that the request's cookie carries, or null. Says nothing of whether that session lives. */
export async function cookieSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  // getServerSession() would seal another cookie at each page, which nobody is given. One that does not open is an anonymous reader.
  const held = await decode({ token, secret: env().AUTH_SECRET }).catch(() => null);
  return id.safeParse(held?.sid).data ?? null;
}

/** Gives the browser a session, sealed; its life ends with the cookie's, or sooner with the row's. */
export async function setSessionCookie(sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const value = await encode({ token: { sid: sessionId }, secret: env().AUTH_SECRET, maxAge: sessionLife });
  (await cookies()).set(name, value, { ...options, maxAge: sessionLife });
}

/** Takes the session from the browser; the row is ended apart. */
export async function clearSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}
