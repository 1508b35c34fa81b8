import "server-only";
import { type Claim, claimAll, claimsOf, holdKeys } from "@/db/kernel/claims";
import { joining } from "@/db/kernel/joining";
import { lawBroken } from "@/db/kernel/writes";
import { type Tx, writeInScope } from "@/db/scope";
import type { Actor } from "@/lib/auth/actor";
import type { Stored } from "@/lib/kernel/conflict";
import { digestOf } from "@/lib/kernel/digest";
import type { FormValues } from "@/lib/kernel/form-values";
import { Invalid, Refusal } from "@/lib/platform/errors";
import type { Reader } from "./parse";

/** One request: what it holds, and the mark of it as it was first sent (a merge changes the values, not the mark). */
export type Entry = { values: FormValues; digest: string };

export const entryOf = (values: FormValues): Entry => ({ values, digest: digestOf(values) });

type Failure = Invalid | Refusal;

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
   * Does it for each request, all or none, in one transaction or in the one given, opened for the same actor; the ids of their rows,
   * in order. A request sent again is answered as the first time. Throws what failed, of one request, or Undone.
   */
  run: (actor: Actor, entries: readonly Entry[], on?: Tx) => Promise<readonly string[]>;
};

export type Errors = Readonly<Record<string, string[]>>;

/** A request as it was read, on the row of this id: the one that it names, or the one that it makes. */
export type Request = { requestKey: string; id: string };

/** What a gesture needs to know between its steps; written once for each kind of verb, in ./verbs. */
export type Steps<Typed extends Request, Row extends object, Parents> = {
  /** « job.update »: two verbs of the same words are two requests. */
  name: string;
  says: string;
  reader: Reader<Typed>;
  /** It makes rows: nothing but its key protects it from being made twice. */
  makes: boolean;
  /** What its rows hang on, locked before them where a guard reads it. */
  parents: (tx: Tx, actor: Actor, typed: readonly Typed[]) => Promise<Parents>;
  /** What each request is on, in its order, locked; else why not: out of scope, or seen and not written by this actor. */
  find: (tx: Tx, actor: Actor, typed: readonly Typed[]) => Promise<readonly (Row | "absent" | "forbidden")[]>;
  /** Throws Refusal "forbidden", or the lock of its plan. */
  authorize: (actor: Actor, row: Row) => void;
  /** The stored row (« changed » where nothing is typed), when the request was made on another version of it; null when it was not. */
  stale: (tx: Tx, actor: Actor, typed: Typed, row: Row) => Promise<Stored | "changed" | Refusal | null>;
  /** What the rules contradict, by field, or null. Throws a Refusal where no field is at fault. */
  guard: (typed: Typed, row: Row, parents: Parents, actor: Actor) => Errors | null;
  /** The parents as they are once this request is accepted: the next ones of the same run are judged on them. */
  accepted?: (parents: Parents, typed: Typed, row: Row) => Parents;
  write: (tx: Tx, actor: Actor, todo: readonly Todo<Typed, Row>[], parents: Parents) => Promise<void>;
  /** What the database answers when living rows hang on the row, or its parent is in the bin. */
  broken?: "hanging" | "parentDeleted";
};

type Todo<Typed, Row> = { typed: Typed; row: Row };
type Answer = { rowId: string } | { failure: Failure };

/** What answers a request made on another version of its row. */
function staleness(theirs: Stored | "changed" | Refusal): Refusal {
  if (theirs instanceof Refusal) return theirs;
  return theirs === "changed" ? new Refusal("changed") : new Refusal("conflict", theirs);
}

const failed = (error: unknown): { failure: Failure } => {
  if (error instanceof Invalid || error instanceof Refusal) return { failure: error };
  throw error;
};

/** The ids of the rows, or what failed: of one request as it is. */
function settled(answers: readonly Answer[]): readonly string[] {
  const failures = answers.map((answer) => ("failure" in answer ? answer.failure : null));
  const [first] = failures;
  if (failures.length === 1 && first) throw first;
  if (failures.some((failure) => failure !== null)) throw new Undone(failures);
  return answers.map((answer) => ("rowId" in answer ? answer.rowId : ""));
}

/** The refusal that the database's own law calls for, or the error as it came. */
function lawful(error: unknown, broken: "hanging" | "parentDeleted" | undefined): unknown {
  const law = lawBroken(error);
  if (!law) return error;
  return new Refusal(law === "parentDeleted" && broken ? broken : law);
}

/** What these requests already wrote: the row of each, `recorded` where its key made one from other content, or null. */
async function writtenBefore(tx: Tx, actor: Actor, claims: readonly Claim[], makes: boolean) {
  const known = new Map<string, Claim[]>();
  const keys = claims.map(({ key }) => key);
  for (const claim of await claimsOf(tx, actor.scope, keys))
    known.set(claim.key, [...(known.get(claim.key) ?? []), claim]);
  return claims.map(({ key, digest }): string | Refusal | null => {
    const same = known.get(key) ?? [];
    const mine = same.find((claim) => claim.digest === digest);
    if (mine) return mine.rowId;
    return makes && same.length > 0 ? new Refusal("recorded") : null;
  });
}

/** Requests that are each other’s repetition are one, at the place of the first; a key that makes two rows of other content makes one. */
function distinct(claims: readonly Claim[], makes: boolean): (number | Refusal)[] {
  const first = new Map<string, number>();
  return claims.map(({ key, digest }, index) => {
    const same = `${key} ${digest}`;
    const at = first.get(same);
    if (at !== undefined) return at;
    if (makes && first.has(key)) return new Refusal("recorded");
    first.set(same, index);
    first.set(key, index);
    return index;
  });
}

/**
 * The one order of every write (docs/decisions/0036): parse → repeated? → parents, then rows, locked → authorize → version → guard →
 * write → answer, in one transaction.
 */
export function gesture<Typed extends Request, Row extends object, Parents>(
  steps: Steps<Typed, Row, Parents>,
): Gesture {
  /** Judges the requests in their order, each on what those before it leave. */
  async function judge(tx: Tx, actor: Actor, all: readonly Typed[], claims: readonly Claim[]) {
    let parents: Parents = await steps.parents(tx, actor, all);
    const rows = await steps.find(tx, actor, all);
    const todo: Todo<Typed, Row>[] = [];
    const taken = new Set<string>();
    // Whoever held the row may have been this very request, sent twice.
    let again: ReturnType<typeof writtenBefore> | undefined;
    const already = async (index: number, failure: Refusal): Promise<Answer> => {
      again ??= writtenBefore(tx, actor, claims, steps.makes);
      const rowId = (await again)[index];
      return typeof rowId === "string" ? { rowId } : { failure };
    };
    const answers: Answer[] = [];
    for (const [index, typed] of all.entries()) {
      const row = rows[index] ?? "absent";
      if (row === "absent" || row === "forbidden") {
        answers.push(await already(index, new Refusal(row)));
        continue;
      }
      try {
        steps.authorize(actor, row);
        const theirs = await steps.stale(tx, actor, typed, row);
        // Of two requests on one row, the second was made on what the first changes.
        if (theirs === null && taken.has(typed.id)) throw new Refusal("conflict");
        if (theirs !== null) {
          answers.push(await already(index, staleness(theirs)));
          continue;
        }
        const errors = steps.guard(typed, row, parents, actor);
        if (errors) throw new Invalid({ ...errors });
      } catch (error) {
        answers.push(failed(error));
        continue;
      }
      if (steps.accepted) parents = steps.accepted(parents, typed, row);
      taken.add(typed.id);
      todo.push({ typed, row });
      answers.push({ rowId: typed.id });
    }
    return { answers, todo, parents };
  }

  async function run(tx: Tx, actor: Actor, all: readonly Typed[], digests: readonly string[]) {
    const claims = all.map(({ requestKey, id }, index) => ({
      key: requestKey,
      rowId: id,
      digest: `${steps.name} ${digests[index]}`,
    }));
    const places = distinct(claims, steps.makes);
    if (steps.makes)
      await holdKeys(
        tx,
        actor.scope,
        claims.map(({ key }) => key),
      );
    const before = await writtenBefore(tx, actor, claims, steps.makes);
    const answered = before.map((written, index): Answer | null => {
      const place = places[index];
      if (place instanceof Refusal) return { failure: place };
      if (written instanceof Refusal) return { failure: written };
      return written === null ? null : { rowId: written };
    });
    const left = all.flatMap((_, index) =>
      answered[index] === null && places[index] === index ? [index] : [],
    );
    const pick = <T>(from: readonly T[]) => left.flatMap((index) => from[index] ?? []);
    if (left.length > 0) {
      const { answers, todo, parents } = await judge(tx, actor, pick(all), pick(claims));
      for (const [rank, index] of left.entries()) answered[index] = answers[rank] ?? null;
      const done = new Set(todo.map(({ typed }) => typed));
      const mine = left.flatMap((index) => (done.has(all[index] as Typed) ? (claims[index] ?? []) : []));
      settled(answered.flatMap((answer) => answer ?? []));
      if (mine.length > 0 && !(await claimAll(tx, actor.scope, mine))) throw new Refusal("conflict");
      if (todo.length > 0) await steps.write(tx, actor, todo, parents);
    }
    return settled(
      answered.map((answer, index) => answer ?? answered[Number(places[index])] ?? { rowId: "" }),
    );
  }

  return {
    says: steps.says,
    input: steps.reader.input,
    async run(actor, entries, on) {
      const read = entries.map(({ values }) => {
        try {
          return steps.reader.read(values);
        } catch (error) {
          return failed(error);
        }
      });
      settled(read.map((typed) => ("failure" in typed ? typed : { rowId: "" })));
      const typed = read.flatMap((one) => ("failure" in one ? [] : [one]));
      const digests = entries.map(({ digest }) => digest);
      const work = (tx: Tx) => run(tx, actor, typed, digests);
      try {
        return on ? await joining(on, actor.scope, work) : await writeInScope(actor.scope, work);
      } catch (error) {
        throw lawful(error, steps.broken);
      }
    },
  };
}
