import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { type Http, httpOn } from "../http";
import { servedForm } from "../served-form";
import { withServer } from "../server";
import { type Allowed, type RowName, type ViewerName, viewers } from "./expected";
import { type Rows, rowsOf, unknown } from "./rows";

export const names = Object.keys(viewers) as ViewerName[];

export type Gesture = {
  /** Table of the rows that the form names. */
  table: string;
  /** Address that serves the form, for the row given; and who is served. */
  page: (id: string, http: Http) => string | Promise<string>;
  server: ViewerName;
  /** Row whose page serves it, when it is not that of A. */
  from?: RowName;
  /** Text by which the form is found in the page. */
  marker: string;
  fields: Readonly<Record<string, string>>;
  /** The field that names the row. */
  idField: string;
  allowed: Allowed;
  /** Other fields that go with the row named. */
  also?: (http: Http, id: string) => Promise<Record<string, string>>;
  /** The version sent, when it is not that of the row named. */
  version?: (http: Http, id: string) => Promise<string>;
  /** As owner, before each try: brings the row back to a state in which the gesture is possible. */
  ready?: (http: Http, id: string) => Promise<unknown>;
};

export async function withHttp(
  use: (http: Http) => Promise<void>,
  wall: "both" | "first" = "both",
): Promise<void> {
  await withServer(async (server) => {
    const http = httpOn(server);
    try {
      await use(http);
    } finally {
      await http.close();
    }
  }, wall);
}

/** Writes as the owner of the tables, with an actor: what a test prepares. */
export async function asOwner({ sql }: Http, write: (tx: Http["sql"]) => Promise<unknown>): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${unknown}, true)`;
    await write(tx as unknown as Http["sql"]);
  });
}

/** Every business write leaves an audit row, accounts leave theirs: their number moves when something was written. */
async function traces({ sql }: Http): Promise<string> {
  const [row] = await sql<{ trace: string }[]>`select concat_ws('/', (select count(*) from audit),
    (select md5(string_agg(a::text, '' order by id)) from account a),
    (select md5(string_agg(m::text, '' order by id)) from membership m), (select count(*) from token)) as trace`;
  return row?.trace ?? "";
}

async function versionOf({ sql }: Http, table: string, id: string): Promise<string> {
  const [row] = await sql<{ version: string | null }[]>`
    select to_jsonb(r) ->> 'version' as version from ${sql(table)} r where id = ${id}`;
  return row?.version ?? "1";
}

/**
 * Replays a served form with the cookie of each viewer and the id of each row, and compares what was written with the table
 * of rights; from another origin, or none, nothing ever is.
 */
async function replay(
  http: Http,
  name: string,
  gesture: Gesture,
  rows: Rows,
  origins: string[] = ["", "https://ailleurs.example", "null"],
): Promise<void> {
  const {
    table,
    page,
    server,
    from = "ofA",
    marker,
    fields,
    idField,
    allowed,
    ready,
    version,
    also,
  } = gesture;
  await ready?.(http, rows[from]);
  const address = await page(rows[from], http);
  const served = await http.get(address, viewers[server]);
  const form = servedForm(served.body, marker);
  expect([...form.keys()], `${name} names its row`).toContain(idField);
  for (const viewer of names) {
    for (const [row, id] of Object.entries(rows) as [RowName, string][]) {
      if (id === unknown && row !== "unknown") continue;
      if (id !== unknown) await ready?.(http, id);
      const sent = new Map([...form, ...Object.entries(fields), [idField, id]]);
      if (sent.has("requestKey")) sent.set("requestKey", randomUUID());
      for (const [field, value] of Object.entries((await also?.(http, id)) ?? {})) sent.set(field, value);
      if (sent.has("version")) sent.set("version", await (version?.(http, id) ?? versionOf(http, table, id)));
      const before = await traces(http);
      // From elsewhere, even what the account may do is refused.
      for (const origin of allowed[viewer].includes(row) ? origins.splice(0) : []) {
        await http.post(address, viewers[viewer], sent, origin);
        expect(await traces(http), `${name} ${viewer} ${row} origin ${origin}`).toBe(before);
      }
      await http.post(address, viewers[viewer], sent);
      const wrote = (await traces(http)) !== before;
      expect(wrote, `${name} ${viewer} ${row}`).toBe(allowed[viewer].includes(row));
    }
  }
}

/** As owner: takes a row out of the bin, so that it can be deleted again. */
export const revive = (table: string) => (http: Http, id: string) =>
  asOwner(
    http,
    (sql) => sql`update ${sql(table)} set deleted_at = null, deleted_by = null, version = version + 1
      where id = ${id} and deleted_at is not null`,
  );

/** As owner: lets go of what hangs on a row. */
export const detach = (children: readonly string[], column: string) => (http: Http, id: string) =>
  asOwner(http, async (sql) => {
    for (const child of children)
      await sql`update ${sql(child)} set ${sql(column)} = null, version = version + 1 where ${sql(column)} = ${id}`;
  });

/** Each gesture on both walls, then on the first alone. */
export async function replayAll(gestures: Readonly<Record<string, Gesture>>): Promise<void> {
  for (const wall of ["both", "first"] as const)
    await withHttp(async (http) => {
      for (const [name, gesture] of Object.entries(gestures)) {
        const rows = await rowsOf(http, gesture.table);
        await replay(http, `${name} (${wall})`, gesture, rows, wall === "both" ? undefined : []);
      }
    }, wall);
}
