import { readdirSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listHeldMemberships } from "@/db/auth/sessions";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actorOf } from "@/lib/auth/actor";
import { livingMemberships, perimeterOn } from "@/lib/auth/living";
import { mintScope } from "@/lib/auth/mint";
import type { Gesture } from "@/lib/kernel/gesture";
import type { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { type RowName, type ViewerName, viewers } from "./expected";
import { missing, namesNone, rowsOf, sharedWith, unknown } from "./rows";
import { auditOf, stateOf, territoryOf, versionOf } from "./traces";
import { type Tried, tried } from "./tried";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

/** An account of the demonstration as a request of it would be read: its memberships as they are stored, its scope as it is minted. */
async function actorNamed(email: string): Promise<typeof actors.agentA> {
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

/** One gesture, asked by each account of each row: it writes where the table of rights says so, in their name, and nowhere else. */
async function tryAll(name: string, one: Tried, asking: ReadonlyMap<ViewerName, typeof actors.agentA>) {
  const { gesture, table, writes = table, idField, allowed, values, links, ready, nowhere } = one;
  const owner = { sql: db.acting };
  const versioned = one.version ?? ((_, id) => versionOf(owner, table, id));
  const rows = await rowsOf(owner, table);
  expect(missing(table, rows, allowed), name).toEqual([]);
  for (const [viewer, actor] of asking)
    for (const [row, id] of Object.entries(rows) as [RowName, string][]) {
      if (nowhere ? row !== "ofRegion" : id === unknown && (row !== "unknown" || idField === namesNone))
        continue;
      const what = `${name} ${viewer} ${row}`;
      if (id !== unknown) await ready?.(owner, id);
      const shared = links ? { [links]: await sharedWith(owner, table, id) } : {};
      const sent = { ...values, ...shared, [idField]: id, requestKey: requestKey() };
      const version = one.makes ? null : await versioned(owner, id);
      const before = await stateOf(owner, writes);
      const answer = await refusal(done(gesture, version === null ? sent : { ...sent, version }, actor));
      const after = await stateOf(owner, writes);
      if (!allowed[viewer].includes(row)) {
        expect(["absent", "forbidden"], what).toContain(answer);
        expect(after, what).toEqual(before);
        continue;
      }
      expect(answer, what).toBe("done");
      expect(after.rows, what).not.toBe(before.rows);
      expect(await auditOf(owner, before.audits, writes), what).toEqual({
        actor: viewers[viewer],
        territory: await territoryOf(owner, table, id),
      });
    }
}

const isGesture = (value: unknown): value is Gesture =>
  typeof value === "object" && value !== null && "run" in value && "says" in value;

/** Gestures that walls/plans, walls/accounts and walls/records replay over HTTP for every pair, behind each wall and both. */
const replayed = [
  ...["inviteAccount", "inviteSeveral", "updateAccount", "disableAccount", "enableAccount", "renewLink"],
  ...["addMembership", "changeMembership", "endMembership"],
  ...["updatePlan", "updatePlde", "addObjective", "renameObjective", "moveObjective"],
  ...["deleteObjective", "restoreObjective", "restoreRow"],
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
  expect(found.map(([name]) => name).sort()).toEqual([...Object.keys(tried), ...replayed].sort());
  for (const [name, gesture] of found)
    if (!replayed.includes(name)) expect(tried[name]?.gesture === gesture, name).toBe(true);
});

test("each account, on each row: a gesture writes what the table of rights names, and nothing else", async () => {
  const asking = new Map<ViewerName, typeof actors.agentA>();
  for (const [name, email] of Object.entries(viewers))
    if (email) asking.set(name as ViewerName, await actorNamed(email));
  expect(asking.size).toBe(7);
  for (const [name, one] of Object.entries(tried)) await tryAll(name, one, asking);
}, 120_000);
