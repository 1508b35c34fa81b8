import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listHeldMemberships } from "@/db/auth/sessions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { openAmendments } from "@/db/testing/plans";
import { type Actor, actorOf } from "@/lib/auth/actor";
import { livingMemberships, perimeterOn } from "@/lib/auth/living";
import { mintScope } from "@/lib/auth/mint";
import type { Gesture } from "@/lib/kernel/gesture";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { triedAccounts } from "./accounts";
import { type RowName, type ViewerName, viewers } from "./expected";
import { triedPlans } from "./plans";
import { missing, namesNone, rowsOf, sharedWith, unknown } from "./rows";
import { auditOf, stateOf, territoryOf, versionOf } from "./traces";
import { tried } from "./tried";
import type { Tried } from "./trying";

/** An account of the demonstration as a request of it would be read: its memberships as they are stored, its scope as it is minted. */
async function actorNamed(db: Opened, email: string): Promise<Actor> {
  const [account] = await db.owner<{ id: string }[]>`select id from account where email = ${email}`;
  const id = account?.id ?? "";
  const { living, date, timeZone } = livingMemberships(await listHeldMemberships(id));
  const memberships = living.map((held) => ({
    ...{
      role: held.role,
      regionId: held.regionId,
      territories: held.territories,
      regionName: held.regionName,
    },
    territoryIds: perimeterOn(held, date),
  }));
  const regionsOwn = Object.fromEntries(living.map((m) => [m.regionId, m.regionsOwnId ?? ""]));
  const scope = mintScope(id, memberships, regionsOwn);
  return actorOf(
    { id, name: email, sessionId: "", memberships, regionsOwn, scope, today: date, timeZone },
    "system",
  );
}

/**
 * One gesture, asked by each account of each row: it writes where the table of rights says so, in their name, and nowhere else.
 * A row is prepared anew once something was written: a refusal leaves all as it was, which is what is tried of it. `refused`: what is
 * allowed is left out, that both walls let through.
 */
async function tryAll(
  db: Opened,
  name: string,
  one: Tried,
  { asking, refused }: { asking: ReadonlyMap<ViewerName, Actor>; refused: boolean },
) {
  const { gesture, table, writes = table, idField, allowed, values, links, ready, nowhere, also } = one;
  const owner = { sql: db.acting };
  const versioned = one.version ?? ((_, id) => versionOf(owner, table, id));
  const rows = await rowsOf(owner, table);
  expect(missing(table, rows, allowed), name).toEqual([]);
  for (const [row, id] of Object.entries(rows) as [RowName, string][]) {
    if (nowhere ? row !== "ofRegion" : id === unknown && (row !== "unknown" || idField === namesNone))
      continue;
    let before: Awaited<ReturnType<typeof stateOf>> | undefined;
    for (const [viewer, actor] of asking) {
      const what = `${name} ${viewer} ${row}`;
      if (refused && allowed[viewer].includes(row)) continue;
      if (!before) {
        if (id !== unknown) await ready?.(owner, id);
        before = await stateOf(owner, writes);
      }
      const shared = links ? { [links]: await sharedWith(owner, table, id) } : {};
      const named = { [idField]: id, ...(await also?.(owner, id)), requestKey: requestKey() };
      const version = one.makes ? null : await versioned(owner, id);
      const sent = { ...values, ...shared, ...named, ...(version === null ? {} : { version }) };
      const answer = await refusal(done(gesture, sent, actor));
      const after = await stateOf(owner, writes);
      if (!allowed[viewer].includes(row)) {
        expect(["absent", "forbidden"], what).toContain(answer);
        expect(after, what).toEqual(before);
        continue;
      }
      expect(answer, what).toBe("done");
      expect(after.rows, what).not.toBe(before.rows);
      if (before.audited)
        expect(await auditOf(owner, before.audits, writes), what).toEqual({
          actor: viewers[viewer],
          territory: await territoryOf(owner, table, id),
        });
      before = undefined;
    }
  }
}

const isGesture = (value: unknown): value is Gesture =>
  typeof value === "object" && value !== null && "run" in value && "says" in value;

const all = { ...tried, ...triedAccounts, ...triedPlans };

/** Replayed over HTTP, for every pair, on each wall: by walls/records, plan-moves and imports. */
const replayed = [
  "restoreRow",
  ...["createPlde", "deletePlde", "restorePlde", "createPlan", "createArchive", "deletePlan", "restorePlan"],
  ...["submitPlan", "withdrawPlan", "returnPlan", "approvePlan", "activatePlan", "amendPlan", "endAmendment"],
  ...["askClosing", "closePlan", "abandonPlan", "reopenPlan", "resumePlan", "endArchive"],
  ...["applyImport", "dropImport", "undoImport"],
];

test("every gesture of the product is tried, here or over HTTP", async () => {
  const lib = new URL("../../lib/", import.meta.url);
  const files = readdirSync(lib, { recursive: true, encoding: "utf8" }).filter((path) =>
    /(^|\/)gestures\.ts$/.test(path.replaceAll("\\", "/")),
  );
  const found: [string, Gesture][] = [];
  for (const path of files)
    for (const [name, value] of Object.entries(await import(new URL(path, lib).pathname)))
      if (isGesture(value)) found.push([name, value]);
  expect(found.map(([name]) => name).sort()).toEqual([...Object.keys(all), ...replayed].sort());
  for (const [name, gesture] of found)
    if (!replayed.includes(name)) expect(all[name]?.gesture === gesture, name).toBe(true);
});

/** On the first wall alone, the product connects as the owner of the tables, whom row-level security lets through. */
describe.each(["both walls", "the first wall alone"])("behind %s", (walls) => {
  const refused = walls !== "both walls";
  test("each account, on each row: a gesture writes what the table of rights names, and nothing else", async () => {
    const db = await openSeeded();
    // What a plan in force locks is tried by itself; rights are tried where it is open.
    await openAmendments(db);
    if (refused) process.env.DATABASE_URL = db.ownerUrl;
    try {
      const asking = new Map<ViewerName, Actor>();
      for (const [name, email] of Object.entries(viewers))
        if (email) asking.set(name as ViewerName, await actorNamed(db, email));
      expect(asking.size).toBe(7);
      for (const [name, one] of Object.entries(all)) await tryAll(db, name, one, { asking, refused });
    } finally {
      await db.drop();
    }
  }, 300_000);
});
