import type { IncomingHttpHeaders } from "node:http";
import { isIPv6 } from "node:net";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/platform/env";
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

/** The network of a client: its IPv4 address, or the /64 of an IPv6 one, within which it changes address at will. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped) return mapped;
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const groups = head.split(":").filter(Boolean);
  const after = tail?.split(":").filter(Boolean).length ?? 0;
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - after }, () => "0");
  const all = [...groups, ...zeros, ...(tail?.split(":").filter(Boolean) ?? [])];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}

/** The client's network as the trusted proxy before us wrote its address, last of the list; null when there is none to trust. */
export function addressIn(forwarded: string | null | undefined): string | null {
  if (env().TRUSTED_PROXY !== "1") return null;
  const address = forwarded?.split(",").at(-1)?.trim();
  return address ? networkOf(address) : null;
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
