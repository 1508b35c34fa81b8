import "server-only";
import { createHash } from "node:crypto";
import type { DigestChoice } from "@/db/mail/limits";
import { stoppedByLink } from "@/db/mail/reads";
import { stopDigests } from "@/db/mail/writes";
import { linkToken } from "@/lib/accounts/input";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** What a link of a digest would stop, null for one that is incomplete or stops nothing. Writes nothing. */
export async function readStop(asked: string): Promise<{ token: string; digest: DigestChoice } | null> {
  const token = linkToken.safeParse(asked);
  if (!token.success) return null;
  const digest = await stoppedByLink(hashOf(token.data));
  return digest && { token: token.data, digest };
}

/** Stops them; false for a link that stops nothing. */
export async function stopByLink(asked: string): Promise<boolean> {
  const token = linkToken.safeParse(asked);
  return token.success && stopDigests(hashOf(token.data));
}
