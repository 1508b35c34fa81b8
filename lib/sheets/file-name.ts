import { createHash } from "node:crypto";

type Params = Readonly<Record<string, string | string[]>>;

/** Filters that a name may say: the period and the place. Never words that were searched. */
const said = ["periode", "territoire", "departement"] as const;

/**
 * The name of an exported file: « evenements-2026-boulonnais-2026-11-23-3f9a2c1b.csv ». It says what it holds, its period and its
 * place, the day it was taken, and the mark of its content: two contents never share a name.
 */
export function exportName(
  noun: string,
  params: Params,
  today: string,
  content: string,
  format = "csv",
): string {
  const filters = said.flatMap((param) => {
    const value = params[param];
    const first = Array.isArray(value) ? value[0] : value;
    return first && /^[a-z0-9-]{1,60}$/iu.test(first) ? [first.toLowerCase()] : [];
  });
  const mark = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `${[noun, ...filters, today, mark].join("-")}.${format}`;
}
