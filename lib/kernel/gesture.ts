import "server-only";
import { type Claim, claimAll, claimsOf, holdKeys } from "@/db/kernel/claims";
import { lawBroken } from "@/db/queries/writes";
import { type Tx, writeInScope } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Stored } from "@/lib/conflict";
import { digestOf } from "@/lib/digest";
import { Invalid, Refusal } from "@/lib/errors";
import type { FormValues } from "@/lib/form-values";
import type { Reader } from "./parse";

/** One request: what it holds, and the mark of it as it was first sent (a merge changes the values, not the mark). */
export type Entry = { values: FormValues; digest: string };

export const entryOf = (values: FormValues): Entry => ({ values, digest: digestOf(values) });

export type Failure = Invalid | Refusal;

/** Of several requests, some were not accepted, and none was written: each failure at the place of its request. */
export class Undone extends Error {
  constructor(readonly failures: readonly (Failure | null)[]) {
    super("Some of these requests were not accepted: none was written.");
  }
}

/** A verb on a noun, for whatever asks it: a form, a script, an import, another gesture in its own transaction. */
export type Gesture = {
  /** Said when it is done. */
  says: string;
  /** What it accepts. */
  input: Reader<unknown>["input"];
  /**
   * Does it for each request, all or none, in one transaction or in the one given; the ids of their rows, in order. A request
   * sent again is answered as the first time. Throws what failed, of one request, or Undone.
   */
  run: (actor: Actor, entries: readonly Entry[], on?: Tx) => Promise<readonly string[]>;
};

export type Errors = Readonly<Record<string, string[]>>;

/** What a gesture needs to know between its steps; written once for each kind of verb, in ./verbs. */
export type Steps<Typed extends { requestKey: string }, Row extends object, Parents> = {
  says: string;
  reader: Reader<Typed>;
  /** It makes rows: nothing but its key protects it from being made twice. */
  makes: boolean;
  /** What its rows hang on, locked before them. */
  parents: (tx: Tx, actor: Actor, typed: readonly Typed[]) => Promise<Parents>;
  /** What each request is on, in its order, locked; else why not: out of scope, or seen and not written by this actor. */
  find: (tx: Tx, actor: Actor, typed: readonly Typed[]) => Promise<readonly (Row | "absent" | "forbidden")[]>;
  /** Throws Refusal "forbidden", or the lock of its plan. */
  authorize: (actor: Actor, row: Row) => void;
  /** The stored row, when the request was made on another version of it; null when it was not. */
  stale: (tx: Tx, actor: Actor, typed: Typed, row: Row) => Promise<Stored | "changed" | null>;
  guard: (typed: Typed, row: Row, parents: Parents, actor: Actor) => Errors | null;
  write: (tx: Tx, actor: Actor, todo: readonly Todo<Typed, Row>[], parents: Parents) => Promise<void>;
  /** What the database answers when living rows hang on the row, or its parent is in the bin. */
  broken?: "hanging" | "parentDeleted";
};

type Todo<Typed, Row> = { id: string; typed: Typed; row: Row };

const failed = (error: unknown): Failure => {
  if (error instanceof Invalid || error instanceof Refusal) return error;
  throw error;
};

function raise(failures: readonly (Failure | null)[]): void {
  const [first] = failures;
  if (failures.length === 1 && first) throw first;
  if (failures.some((failure) => failure !== null)) throw new Undone(failures);
}

/** The refusal that the database's own law calls for, or the error as it came. */
function lawful(error: unknown, broken: Steps<never, never, never>["broken"]): unknown {
  const law = lawBroken(error);
  if (!law) return error;
  return new Refusal(law === "parentDeleted" && broken ? broken : law);
}

/**
 * The one order of every write (docs/decisions/0036): parse → repeated? → parents, then rows, locked → authorize → version → guard →
 * write → answer, in one transaction.
 */
export function gesture<Typed extends { requestKey: string }, Row extends object, Parents>(
  steps: Steps<Typed, Row, Parents>,
  idOf: (typed: Typed) => string,
): Gesture {
  async function run(tx: Tx, actor: Actor, all: readonly Typed[], digests: readonly string[]) {
    const { scope } = actor;
    const claims: Claim[] = all.map((typed, index) => ({
      key: typed.requestKey,
      rowId: idOf(typed),
      digest: digests[index] ?? "",
    }));
    const keys = claims.map(({ key }) => key);
    if (steps.makes) await holdKeys(tx, scope, keys);
    const written = async () => {
      const known = await claimsOf(tx, scope, keys);
      return claims.map(({ key, digest }) => {
        const same = known.filter((claim) => claim.key === key);
        const mine = same.find((claim) => claim.digest === digest);
        if (steps.makes && same.length > 0 && !mine) return new Refusal("recorded");
        return mine?.rowId ?? null;
      });
    };
    const before = await written();
    raise(before.map((answer) => (answer instanceof Refusal ? answer : null)));
    const left = all.flatMap((typed, index) => (before[index] === null ? [{ typed, index }] : []));
    const answer = (made: ReadonlyMap<number, string>) =>
      before.map((rowId, index) => made.get(index) ?? String(rowId));
    if (left.length === 0) return answer(new Map());

    const typed = left.map((one) => one.typed);
    const parents = await steps.parents(tx, actor, typed);
    const rows = await steps.find(tx, actor, typed);
    const repeated = new Map<number, string>();
    const failures: (Failure | null)[] = all.map(() => null);
    const todo: (Todo<Typed, Row> & { index: number })[] = [];
    // Whoever held the row may have been this very request, sent twice.
    let again: Awaited<ReturnType<typeof written>> | undefined;
    const already = async (index: number) => {
      again ??= await written();
      const rowId = again[index];
      if (typeof rowId !== "string") return false;
      repeated.set(index, rowId);
      return true;
    };
    for (const [place, one] of left.entries()) {
      const row = rows[place] ?? "absent";
      try {
        if (row === "absent" || row === "forbidden") {
          if (await already(one.index)) continue;
          throw new Refusal(row);
        }
        steps.authorize(actor, row);
        const theirs = await steps.stale(tx, actor, one.typed, row);
        if (theirs !== null) {
          if (await already(one.index)) continue;
          throw new Refusal("conflict", theirs === "changed" ? undefined : theirs);
        }
        // Of two requests on one row, the second was made on what the first changes.
        if (todo.some(({ id }) => id === idOf(one.typed))) throw new Refusal("conflict");
        const errors = steps.guard(one.typed, row, parents, actor);
        if (errors) throw new Invalid({ ...errors });
        todo.push({ id: idOf(one.typed), typed: one.typed, row, index: one.index });
      } catch (error) {
        failures[one.index] = failed(error);
      }
    }
    raise(failures);
    if (todo.length > 0) {
      const mine = todo.flatMap(({ index, id }) => {
        const claim = claims[index];
        return claim ? [{ ...claim, rowId: id }] : [];
      });
      if (!(await claimAll(tx, scope, mine))) throw new Refusal("conflict");
      await steps.write(tx, actor, todo, parents);
    }
    return answer(new Map([...repeated, ...todo.map(({ index, id }) => [index, id] as const)]));
  }

  return {
    says: steps.says,
    input: steps.reader.input,
    async run(actor, entries, on) {
      const failures: (Failure | null)[] = entries.map(() => null);
      const typed = entries.flatMap(({ values }, index) => {
        try {
          return [steps.reader.read(values)];
        } catch (error) {
          failures[index] = failed(error);
          return [];
        }
      });
      raise(failures);
      const digests = entries.map(({ digest }) => digest);
      try {
        return await writeInScope(actor.scope, (tx) => run(tx, actor, typed, digests), on);
      } catch (error) {
        throw lawful(error, steps.broken);
      }
    },
  };
}
