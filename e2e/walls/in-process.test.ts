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
import { triedFiles, triedMoves } from "./tried-moves";
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
    { id, name: email, sessionId: "", unread: 0, memberships, regionsOwn, scope, today: date, timeZone },
    "system",
  );
}

/**
 * One gesture, asked by each account of each row: it writes where the table of rights says so, in their name, and nowhere else. A refusal
 * leaves all as it was: those of a row are asked one after the other, then looked at once. `refused`: what is allowed is left out, that
 * both walls let through.
 */
async function tryAll(
  db: Opened,
  name: string,
  one: Tried,
  { asking, refused }: { asking: ReadonlyMap<ViewerName, Actor>; refused: boolean },
) {
  const { gesture, table, writes = table, idField, allowed, values, links, ready, nowhere, also } = one;
  const owner = { sql: db.acting };
  // What a deletion left in the bin is made ready again for the gestures that come after.
  const after = one.after ?? (name.startsWith("delete") ? ready : undefined);
  const versioned = one.version ?? ((_, id) => versionOf(owner, table, id));
  const rows = await rowsOf(owner, table);
  expect(missing(table, rows, allowed), name).toEqual([]);
  const sentOf = async (id: string) => {
    const shared = links ? { [links]: await sharedWith(owner, table, id) } : {};
    const version = one.makes ? null : await versioned(owner, id);
    const named = { [idField]: id, ...(await also?.(owner, id)) };
    return { ...values, ...shared, ...named, ...(version === null ? {} : { version }) };
  };
  const asked = (sent: Awaited<ReturnType<typeof sentOf>>, actor: Actor) =>
    refusal(done(gesture, { ...sent, requestKey: requestKey() }, actor));
  for (const [row, id] of Object.entries(rows) as [RowName, string][]) {
    if (nowhere ? row !== "ofRegion" : id === unknown && (row !== "unknown" || idField === namesNone))
      continue;
    const prepared = async () => {
      if (id !== unknown) await ready?.(owner, id);
      return { before: await stateOf(owner, writes), sent: await sentOf(id) };
    };
    const may = (viewer: ViewerName) => allowed[viewer].includes(row);
    const shut = [...asking].filter(([viewer]) => !may(viewer));
    if (shut.length > 0) {
      const { before, sent } = await prepared();
      for (const [viewer, actor] of shut)
        expect(["absent", "forbidden"], `${name} ${viewer} ${row}`).toContain(await asked(sent, actor));
      expect(await stateOf(owner, writes), `${name} ${row}: what was refused`).toEqual(before);
    }
    for (const [viewer, actor] of refused ? [] : asking) {
      if (!may(viewer)) continue;
      const what = `${name} ${viewer} ${row}`;
      const { before, sent } = await prepared();
      expect(await asked(sent, actor), what).toBe("done");
      expect((await stateOf(owner, writes)).rows, what).not.toBe(before.rows);
      if (before.audited)
        expect(await auditOf(owner, before.audits, writes), what).toEqual({
          actor: viewers[viewer],
          territory: await territoryOf(owner, table, id),
        });
    }
  }
  if (after) for (const id of Object.values(rows)) if (id !== unknown) await after(owner, id);
}

const isGesture = (value: unknown): value is Gesture =>
  typeof value === "object" && value !== null && "run" in value && "says" in value;

const all = { ...tried, ...triedAccounts, ...triedPlans, ...triedMoves };

/** Of any noun: the form of the bin, replayed over HTTP by walls/records. */
const replayed = ["restoreRow"];

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
      for (const [name, one] of Object.entries({ ...all, ...triedFiles }))
        await tryAll(db, name, one, { asking, refused });
    } finally {
      await db.drop();
    }
  }, 300_000);
});
