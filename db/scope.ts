import { inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Db, transaction } from "./client";

/** A transaction, for those who may hand it on and not open one. */
export type Tx = Db;

declare const proven: unique symbol;

/** Whose eyes and hands, from live memberships: region and territory ids. Only lib/auth may mint one. */
export type Scope = {
  actorId: string;
  /** Regions read whole (officer, elected member of the Région). */
  regions: readonly string[];
  /** Territories read (agent, elected member). */
  read: readonly string[];
  /** Territories whose actions, events, projects and jobs are written. */
  write: readonly string[];
  /** Territories of which the actor is an agent: holders are theirs alone. */
  own: readonly string[];
  /** Regions of which the actor is an officer: plans and objectives, cases without holder. */
  staff: readonly string[];
  /** Regions administered: accounts and audit, no business row. */
  admin: readonly string[];
  /** Regions in which a membership is held, whatever its role: what is a Région's own is read there. */
  member: readonly string[];
  /** In a mutation: digest of what the request holds, claimed with its key. */
  held?: string;
  readonly [proven]: true;
};

type PlacedColumns = { regionId: PgColumn; territoryId: PgColumn };

/** Rows of the regions and territories read. Never undefined: Drizzle drops an undefined WHERE, and with it the wall. */
export function within(scope: Scope, row: PlacedColumns): SQL {
  const walls = [
    scope.regions.length > 0 ? inArray(row.regionId, [...scope.regions]) : undefined,
    scope.read.length > 0 ? inArray(row.territoryId, [...scope.read]) : undefined,
  ].filter((wall) => wall !== undefined);
  return or(...walls) ?? sql`false`;
}

/** Rows that agents read in their territory and officers in their region, and that elected members read in numbers only: projects. */
export function withinStaff(scope: Scope, row: PlacedColumns): SQL {
  const walls = [
    scope.staff.length > 0 ? inArray(row.regionId, [...scope.staff]) : undefined,
    scope.own.length > 0 ? inArray(row.territoryId, [...scope.own]) : undefined,
  ].filter((wall) => wall !== undefined);
  return or(...walls) ?? sql`false`;
}

/** Rows of the territories that the reader writes: actions, events, projects, jobs. */
export function withinWritten(scope: Scope, row: PlacedColumns): SQL {
  return scope.write.length > 0 ? inArray(row.territoryId, [...scope.write]) : sql`false`;
}

/** Rows of the territories of which the reader is an agent: holders and meetings. */
export function withinOwn(scope: Scope, row: PlacedColumns): SQL {
  return scope.own.length > 0 ? inArray(row.territoryId, [...scope.own]) : sql`false`;
}

/** What tells row-level security who reads, for the time of a transaction. */
export function carryIdentity(scope: Scope): SQL {
  const setting = (name: string, ids: readonly string[]) =>
    sql`set_config(${`app.${name}`}, ${ids.join(",")}, true)`;
  return sql`select ${setting("actor", [scope.actorId])}, ${setting("regions", scope.regions)},
    ${setting("read", scope.read)}, ${setting("write", scope.write)}, ${setting("own", scope.own)},
    ${setting("staff", scope.staff)}, ${setting("admin", scope.admin)}, ${setting("member", scope.member)}`;
}

function open<T>(
  scope: Scope,
  run: (tx: Db) => Promise<T>,
  accessMode: "read only" | "read write",
): Promise<T> {
  return transaction(async (tx) => {
    await tx.execute(carryIdentity(scope));
    return run(tx);
  }, accessMode);
}

/** Reads in a READ ONLY transaction that carries the reader's identity to row-level security, or joins the one given. */
export function inScope<T>(scope: Scope, run: (tx: Db) => Promise<T>, on?: Db): Promise<T> {
  return on ? run(on) : open(scope, run, "read only");
}

/** The same for writes. */
export function writeInScope<T>(scope: Scope, run: (tx: Db) => Promise<T>, on?: Db): Promise<T> {
  return on ? run(on) : open(scope, run, "read write");
}

type Questions = Readonly<Record<string, (on?: Db) => Promise<unknown>>>;
type Answers<Asked extends Questions> = { [Name in keyof Asked]: ReturnType<Asked[Name]> };

/**
 * Questions of one reader asked in turn in one transaction, each answered as soon as it can be: a page opens one instead of one for
 * each. One that fails fails alone: those after it are then asked apart.
 */
export function askTogether<Asked extends Questions>(scope: Scope, questions: Asked): Answers<Asked> {
  const settled = new Map<string, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const answers = Object.keys(questions).map((name) => {
    const answer = new Promise((resolve, reject) => settled.set(name, { resolve, reject }));
    // Each is awaited by the part of the page that shows it, which may come later.
    answer.catch(() => {});
    return [name, answer] as const;
  });
  let asked: string | undefined;
  inScope(scope, async (tx) => {
    for (const [name, { resolve }] of settled) {
      asked = name;
      resolve(await questions[name]?.(tx));
      settled.delete(name);
    }
  }).catch((error: unknown) => {
    for (const [name, { resolve, reject }] of settled) {
      const apart = asked === undefined || asked === name ? undefined : questions[name]?.();
      if (apart) apart.then(resolve, reject);
      else reject(error);
    }
  });
  return Object.fromEntries(answers) as Answers<Asked>;
}
