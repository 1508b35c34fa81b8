import "server-only";
import { linkOf, tokenOf } from "@/lib/auth/link-of";
import type { Viewer } from "@/lib/auth/viewer";
import type { FormValues } from "@/lib/kernel/form-values";
import { readPersons } from "./block";
import { keyOfLine, regionInvited } from "./gestures";

/** What is handed to each person of a block that was just written: the link of its line, as its gesture made it. */
export async function invitationsOf({ id, scope, today }: Viewer, sent: FormValues) {
  const region = await regionInvited(scope, today);
  if (!region) return [];
  return readPersons(String(sent.block), String(sent.startsOn), region).map(({ line, values }) => ({
    name: String(values.name),
    email: String(values.email),
    href: linkOf(tokenOf(id, keyOfLine(String(sent.requestKey), line))),
  }));
}
