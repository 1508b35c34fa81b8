import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { type Http, httpOn } from "../http";
import { servedForm } from "../served-form";
import { withServer } from "../server";
import { type Allowed, type RowName, type ViewerName, viewers } from "./expected";
import { mutationOf, replayed } from "./replayed";
import { missing, namesNone, type Rows, rowsOf, unknown } from "./rows";
import { auditOf, stateOf, territoryOf, versionOf } from "./traces";

export const names = Object.keys(viewers) as ViewerName[];

/**
 * What a page says, without what changes from one answer to the next: nonces, ids, keys, the address it was asked at, and
 * the order in which the server streamed its parts.
 */
export const settled = (body: string, asked = ""): string =>
  asked
    .split("/")
    .filter(Boolean)
    .reduce(
      (text, part) => text.replaceAll(part, "asked").replaceAll(decodeURIComponent(part), "asked"),
      body,
    )
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id")
    .replace(/[0-9a-f]{32}/g, "nonce")
    .replace(/\$[A-Z@]?[0-9a-f]{1,2}\b/g, "$")
    // How the page was cut into parts as it was sent.
    .replace(/(\\n)?"\]\)<\/script>|<script nonce="nonce">self\.__next_f\.push\(|<\/body><\/html>/g, "")
    .split(/\\n[0-9a-f]{0,2}:|\[1,\\?"[0-9a-f]{0,2}:/)
    .sort()
    .join("\n");

export type Gesture = {
  /** Table of the rows that the form names, and that of the rows it writes when it is another. */
  table: string;
  writes?: string;
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
  /** The row that it makes stands nowhere: one is tried, of the Région. */
  nowhere?: true;
  /** Other fields that go with the row named. */
  also?: (http: Http, id: string) => Promise<Record<string, string>>;
  /** The version sent, when it is not that of the row named. */
  version?: (http: Http, id: string) => Promise<string>;
  /** It is a gesture that ./in-process.test.ts tries on every pair, on each wall: its form is left here one row of each account that may, no account, and one refusal. */
  inProcess?: true;
  /** As owner, before each try: brings the row back to a state in which the gesture is possible. */
  ready?: (http: Http, id: string) => Promise<unknown>;
  /** What gives each row back to the gestures that come after. */
  after?: (http: Http, id: string) => Promise<unknown>;
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

/** What is sent when a viewer tries the form on a row: as served, with the gesture's fields and the row's id and version. */
async function sentFor(http: Http, gesture: Gesture, form: ReadonlyMap<string, string>, id: string) {
  const { table, fields, idField, also, version } = gesture;
  const sent = new Map([...form, ...Object.entries(fields), [idField, id]]);
  if (sent.has("requestKey")) sent.set("requestKey", randomUUID());
  for (const [field, value] of Object.entries((await also?.(http, id)) ?? {})) sent.set(field, value);
  if (sent.has("version")) sent.set("version", await (version?.(http, id) ?? versionOf(http, table, id)));
  return sent;
}

/**
 * Replays a served form with the cookie of each viewer and the id of each row, and compares what was written, and audited,
 * with the table of rights; from another origin, or none, nothing ever is. Answers the mutation that the form calls.
 */
async function replay(
  http: Http,
  name: string,
  gesture: Gesture,
  rows: Rows,
  wall: "both" | "first",
  wholly: boolean,
): Promise<string> {
  const origins = wall === "both" ? ["", "https://ailleurs.example", "null"] : [];
  let refusals = wholly || !gesture.inProcess ? Number.POSITIVE_INFINITY : 1;
  const {
    table,
    writes = table,
    page,
    server,
    from = "ofA",
    marker,
    fields,
    idField,
    allowed,
    ready,
    after,
    nowhere,
  } = gesture;
  expect(missing(table, rows, allowed), `${name}: rows`).toEqual([]);
  await ready?.(http, rows[from]);
  const address = await page(rows[from], http);
  const served = await http.get(address, viewers[server]);
  const form = servedForm(served.body, marker);
  expect([...form.keys(), ...Object.keys(fields)], `${name} names its row`).toContain(idField);
  for (const viewer of names) {
    let allowances = wholly || !gesture.inProcess ? Number.POSITIVE_INFINITY : 1;
    for (const [row, id] of Object.entries(rows) as [RowName, string][]) {
      if (nowhere ? row !== "ofRegion" : id === unknown && (row !== "unknown" || idField === namesNone))
        continue;
      if (allowed[viewer].includes(row)) {
        if (allowances === 0) continue;
        allowances -= 1;
      } else if (viewers[viewer] !== null) {
        if (refusals === 0) continue;
        refusals -= 1;
      }
      if (id !== unknown) await ready?.(http, id);
      const sent = await sentFor(http, gesture, form, id);
      const what = `${name} ${viewer} ${row}`;
      const before = await stateOf(http, writes);
      // From elsewhere, even what the account may do is refused.
      for (const origin of allowed[viewer].includes(row) ? origins.splice(0) : []) {
        await http.post(address, viewers[viewer], sent, origin);
        expect(await stateOf(http, writes), `${what} origin ${origin}`).toEqual(before);
      }
      await http.post(address, viewers[viewer], sent);
      const left = await stateOf(http, writes);
      if (!allowed[viewer].includes(row)) {
        expect(left, what).toEqual(before);
        continue;
      }
      expect(left.rows, what).not.toBe(before.rows);
      if (before.audited)
        expect(await auditOf(http, before.audits, writes), what).toEqual({
          actor: viewers[viewer],
          territory: await territoryOf(http, table, id),
        });
    }
  }
  if (after) for (const id of Object.values(rows)) if (id !== unknown) await after(http, id);
  return mutationOf(form);
}

/**
 * Each gesture of a spec on both walls, then on the first alone; together they call every mutation that the spec answers for.
 * Not `wholly`: the pairs that ./in-process.test.ts tries are left to it, and with them the first wall alone.
 */
export async function replayAll(
  spec: keyof typeof replayed,
  gestures: Readonly<Record<string, Gesture>>,
  wholly: boolean,
): Promise<void> {
  const called = new Set<string>();
  const all = Object.entries(gestures);
  const alone = all.filter(([, { inProcess }]) => wholly || !inProcess);
  for (const [wall, some] of [["both", all] as const, ["first", alone] as const])
    if (some.length > 0)
      await withHttp(async (http) => {
        for (const [name, gesture] of some) {
          const rows = await rowsOf(http, gesture.table);
          called.add(await replay(http, `${name} (${wall})`, gesture, rows, wall, wholly));
        }
      }, wall);
  expect([...called].sort(), spec).toEqual([...replayed[spec]].sort());
}
