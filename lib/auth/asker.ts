import type { IncomingHttpHeaders } from "node:http";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { sessionCookie } from "./options";

/** The account behind each session seen lately, so that two sessions of one account take one share. */
const holder = globalThis as { maillageAskers?: Map<string, string> };
const most = 5_000;

function askers(): Map<string, string> {
  holder.maillageAskers ??= new Map();
  return holder.maillageAskers;
}

/** Remembers whose session it is, once the database has said so. */
export function rememberAsker(sessionId: string, accountId: string): void {
  const known = askers();
  if (known.size >= most) known.clear();
  known.set(sessionId, accountId);
}

/** The client's address as the trusted proxy before us wrote it, last of the list; null when there is none to trust. */
export function addressIn(forwarded: string | null | undefined): string | null {
  if (env().TRUSTED_PROXY !== "1") return null;
  return forwarded?.split(",").at(-1)?.trim() || null;
}

function cookieIn(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return pair?.slice(name.length + 1);
}

/**
 * Whose share a request takes: its account's, else its session's (only we seal one, nobody makes shares for themselves), else
 * that of all who are not signed in, from one address when a trusted proxy tells it.
 */
export async function askerOf(headers: IncomingHttpHeaders): Promise<string> {
  const token = cookieIn(headers.cookie, sessionCookie().name);
  const sealed = token && (await decode({ token, secret: env().AUTH_SECRET }).catch(() => null));
  if (sealed && typeof sealed.sid === "string") return askers().get(sealed.sid) ?? sealed.sid;
  const [forwarded] = [headers["x-forwarded-for"] ?? []].flat().slice(-1);
  return `anonymous ${addressIn(forwarded) ?? ""}`;
}
