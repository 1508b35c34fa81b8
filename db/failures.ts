import { randomUUID } from "node:crypto";

/**
 * What kept the database from answering. `busy`: no place in time, or too long a query; `locked`: another write holds the row;
 * `full`: nothing more can be kept; `unreachable`: it is not there; `fault`: ours, a bug.
 */
export type FailureKind = "busy" | "locked" | "full" | "unreachable" | "fault";

const kinds: Readonly<Record<string, FailureKind>> = {
  "40001": "locked",
  "40P01": "locked",
  "53000": "full",
  "53100": "full",
  "53200": "busy",
  "53300": "busy",
  "53400": "full",
  "55P03": "locked",
  "57014": "busy",
  "57P01": "unreachable",
  "57P02": "unreachable",
  "57P03": "unreachable",
  "57P05": "unreachable",
};

/** Of the driver and of the network under it. */
const absent = /^(?:08\w{3}|CONNECT\w+|E(?:CONN|PIPE|HOST|NET|TIMEDOUT|NOTFOUND|AI_)\w*)$/;

function kindOf(code: string): FailureKind {
  return kinds[code] ?? (absent.test(code) ? "unreachable" : "fault");
}

/**
 * A failed query as the rest of the product may know it: no SQL, no parameter, no value that PostgreSQL quotes. `digest` is the
 * reference that the reader is given and that the log carries; its beginning says the kind.
 */
export class DatabaseFailure extends Error {
  readonly name = "DatabaseFailure";
  readonly digest: string;

  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    readonly table_name?: string,
    readonly constraint_name?: string,
  ) {
    super(`Database failure ${code}.`);
    this.digest = `${kind}-${randomUUID().slice(0, 8)}`;
  }
}

type Told = { code?: unknown; table_name?: unknown; constraint_name?: unknown; query?: unknown };

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** The driver's own error under those that wrap it, or null. */
function driverError(error: unknown): Told | null {
  let at: unknown = error;
  for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
    const told = at as Error & Told;
    if (told.name === "PostgresError" || absent.test(text(told.code) ?? "")) return told;
    at = at.cause;
  }
  return null;
}

// By its name: each bundle of the server has a class of its own.
const isFailure = (error: unknown): error is DatabaseFailure =>
  error instanceof Error && error.name === "DatabaseFailure";

/** The first table that the failed query named, where PostgreSQL does not say it (a lock, a connection lost). */
function tableIn(error: unknown): string | undefined {
  const query = error instanceof Error && "query" in error ? text(error.query) : undefined;
  return /\b(?:from|into|update) "(?:public"\.")?([a-z_]+)"/.exec(query ?? "")?.[1];
}

/** The same error when it is none of the database's, else what may be known of it. */
export function failureOf(error: unknown): unknown {
  if (isFailure(error)) return error;
  const told = driverError(error);
  const code = text(told?.code);
  if (told && code)
    return new DatabaseFailure(
      kindOf(code),
      code,
      text(told.table_name) ?? tableIn(error),
      text(told.constraint_name),
    );
  // Drizzle's own message is the query and its parameters.
  const queried = error instanceof Error && ("query" in error || "params" in error);
  return queried ? new DatabaseFailure("fault", "query", tableIn(error)) : error;
}

/** Why the database could not answer, when nobody's request is at fault; null for anything else. */
export function unavailability(error: unknown): Exclude<FailureKind, "fault"> | null {
  return isFailure(error) && error.kind !== "fault" ? error.kind : null;
}

/** The code of an error that says that the server is not there, or no longer; null for anything else. */
export function unreachableCode(error: unknown): string | null {
  const failure = failureOf(error);
  return isFailure(failure) && failure.kind === "unreachable" ? failure.code : null;
}

/** True when PostgreSQL undid a transaction only for another's sake (a deadlock, a serialization): done again, it may pass. */
export function gaveWay(error: unknown): boolean {
  const failure = failureOf(error);
  return isFailure(failure) && (failure.code === "40P01" || failure.code === "40001");
}
