import "server-only";
import { randomUUID } from "node:crypto";
import { log } from "./log";

type Told = { code?: unknown; digest?: unknown; table_name?: unknown; constraint_name?: unknown };

/** Only what has the shape of a code or of a name of ours: a message may quote what was typed. */
const plain = (value: unknown) =>
  typeof value === "string" && /^[\w.-]{1,64}$/.test(value) ? value : undefined;

const frame = /^\s*at (?:[\w.$<> [\]]+ )?\(?(?:file:|node:|[/]|[A-Z]:)[^()\n]*\)?$/;

/** Where it happened: the calls, never the message above them. */
function callsOf(error: Error): string[] {
  const lines = (error.stack ?? "").split("\n").filter((line) => frame.test(line));
  return lines.slice(0, 12).map((line) => line.trim().replace(/^at /, ""));
}

const logged = new WeakSet<Error>();

/**
 * Writes a bug or a failure of the database to the log, once, without anything typed: code, table, constraint, calls. Gives the
 * reference to show to the reader, the one that the error page shows too.
 */
export function incident(thrown: unknown): string {
  const unnamed = new Error();
  const error: Error & Told = thrown instanceof Error ? thrown : unnamed;
  const reference = plain(error.digest) ?? randomUUID().slice(0, 8);
  if (logged.has(error)) return reference;
  logged.add(error);
  // Next gives its own reference to an error that has none.
  if (error.digest === undefined && Object.isExtensible(error)) error.digest = reference;
  log.error(
    {
      incident: reference,
      error: plain(error.name),
      code: plain(error.code),
      table: plain(error.table_name),
      constraint: plain(error.constraint_name),
      at: callsOf(error),
    },
    "incident",
  );
  return reference;
}

/**
 * What Next writes of an error, it writes to the console, message and all: from here on it goes through incident(). Words without
 * an error may quote a request too: only where they come from is kept.
 */
export function takeConsole(): void {
  const take = (...said: unknown[]) => {
    const errors = said.filter((one) => one instanceof Error);
    for (const error of errors) incident(error);
    if (errors.length === 0) log.warn({ at: callsOf(new Error()) }, "console");
  };
  Object.assign(globalThis.console, { error: take, warn: take });
}
