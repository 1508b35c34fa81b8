import "server-only";
import { headers } from "next/headers";
import type { FormValues } from "./form-values";

export type KeptEntry = { values: FormValues; message: string };
type Held = { maillageEntries?: Map<string, KeptEntry> };

/** Texts kept at once: the oldest goes, so that nobody fills the memory by sending without a session. */
const most = 200;

// One for the process: mutations and pages may be bundled apart.
const holder = globalThis as Held;
const entries = () => {
  holder.maillageEntries ??= new Map();
  return holder.maillageEntries;
};

/** The name that proxy.ts gives to a form sent before scripts: its answer is a whole page. */
const posted = async () => (await headers()).get("x-posted");

/** Keeps what was typed, and why it was not written, for the page that answers this very request, and no longer than it takes to be made. */
export async function keepEntry(values: FormValues, message: string): Promise<void> {
  const request = await posted();
  if (!request) return;
  const [oldest] = entries().keys();
  if (entries().size >= most && oldest !== undefined) entries().delete(oldest);
  entries().set(request, { values, message });
  setTimeout(() => entries().delete(request), 10_000).unref();
}

/** What was typed in the request that this page answers, when its session or its right was over; null elsewhere. */
export async function keptEntry(): Promise<KeptEntry | null> {
  const request = await posted();
  return (request && entries().get(request)) || null;
}
