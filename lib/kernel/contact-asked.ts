import "server-only";
import { takeAttempts } from "@/db/auth/throttles";
import { Invalid } from "@/lib/platform/errors";
import { contactQuestion, newDetails } from "./contact-details";
import { digestOf } from "./digest";
import type { FormValues } from "./form-values";
import type { Gesture } from "./gesture";
import { textsRead } from "./parse";

/** Seconds during which what was asked is known to have been: the second send says yes. */
const asked = 900;

/**
 * Throws Invalid, under each field, the first time that a person sends a text that others read with a telephone number or an e-mail
 * address in it (docs/decisions/0095). Nothing of what was typed is kept: a keyed digest says that it was asked.
 */
export async function askOfContacts(gesture: Gesture, values: FormValues, accountId: string): Promise<void> {
  const found = newDetails(values, textsRead(gesture.input));
  if (found.length === 0) return;
  const key = `contact:${accountId}:${digestOf({ found: found.map(({ name, said }) => `${name} ${said}`) })}`;
  if ("waitSeconds" in (await takeAttempts([{ key, limit: 1 }], asked))) return;
  const names = new Set(found.map(({ name }) => name));
  throw new Invalid(
    Object.fromEntries(
      [...names].map((name) => [name, [contactQuestion(found.filter((one) => one.name === name))]]),
    ),
  );
}
