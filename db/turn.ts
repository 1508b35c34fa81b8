import { AsyncLocalStorage } from "node:async_hooks";

/**
 * The request being answered, as the gates see it: whose share it takes (`key`), whether it writes and passes first (`urgent`), and
 * what the door makes of its answer.
 */
export type Turn = {
  key: string;
  urgent: boolean;
  /** No place came free in time among the pages, or among the exports: the proxy says so before anything else is done. */
  refused?: "pages" | "exports";
  /** The database could not answer a part of it: a failed page is 503, not 500. */
  lacking?: boolean;
  /** The status of a form's answer, which Next sends as 200. */
  answer?: { status: number; retryAfter?: number };
};

/** What runs outside a request: start, tests, work on a schedule. */
const outside: Turn = { key: "system", urgent: true };

// Shared by every bundle of the server, like the pool.
const holder = globalThis as { maillageTurns?: AsyncLocalStorage<Turn> };

function turns(): AsyncLocalStorage<Turn> {
  holder.maillageTurns ??= new AsyncLocalStorage();
  return holder.maillageTurns;
}

/** The turn of the request being answered. */
export const currentTurn = (): Turn => turns().getStore() ?? outside;

/** Runs a request, and all that it starts, as this turn. */
export const inTurn = <T>(turn: Turn, run: () => T): T => turns().run(turn, run);
