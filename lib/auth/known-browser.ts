import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
import { sessionCookie } from "./options";

/** How long a browser stays known, in seconds: six months. */
const life = 180 * 24 * 60 * 60;
/** Accounts that one browser is known to. */
const most = 8;

// Not a name that begins as the session's: a library that reads a cookie by pieces would take it for one.
const cookieName = () => (sessionCookie().options.secure ? "__Host-navigateur" : "navigateur");

type Known = { account: string; browser: string };

const isKnown = (one: unknown): one is Known =>
  typeof one === "object" && one !== null && "account" in one && "browser" in one;

async function knownTo(): Promise<Known[]> {
  const token = (await cookies()).get(cookieName())?.value;
  const sealed = token && (await decode({ token, secret: env().AUTH_SECRET }).catch(() => null));
  return sealed && Array.isArray(sealed.knownTo) ? sealed.knownTo.filter(isKnown) : [];
}

/** The id of this browser for an account that has entered with it, or null. It opens nothing by itself. */
export async function browserKnownTo(accountId: string): Promise<string | null> {
  return (await knownTo()).find(({ account }) => account === accountId)?.browser ?? null;
}

/** Makes this browser known to an account that has just proved itself. */
export async function rememberBrowser(accountId: string): Promise<void> {
  const others = (await knownTo()).filter(({ account }) => account !== accountId);
  const browser = (await browserKnownTo(accountId)) ?? randomUUID();
  const kept = [{ account: accountId, browser }, ...others].slice(0, most);
  const value = await encode({ token: { knownTo: kept }, secret: env().AUTH_SECRET, maxAge: life });
  (await cookies()).set(cookieName(), value, { ...sessionCookie().options, maxAge: life });
}
