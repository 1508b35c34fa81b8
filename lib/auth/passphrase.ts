import "server-only";
import { hash, verify } from "@node-rs/argon2";

// The library's default algorithm is argon2id.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

// Tried when the account is unknown, so that an answer takes as long as for a known one.
let nobody: Promise<string> | undefined;

/** argon2id hash of a passphrase. */
export function hashPassphrase(passphrase: string): Promise<string> {
  return hash(passphrase, cost);
}

/** True when the passphrase is the one of this hash; takes the same time when there is none. */
export async function matchesPassphrase(stored: string | null, passphrase: string): Promise<boolean> {
  nobody ??= hashPassphrase("personne");
  const matches = await verify(stored ?? (await nobody), passphrase);
  return stored !== null && matches;
}
