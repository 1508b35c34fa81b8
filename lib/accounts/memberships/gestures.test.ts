import { afterAll, beforeAll, expect, test } from "vitest";
import { getMembership, listMemberships } from "@/db/accounts/memberships/reads";
import { listAccounts } from "@/db/accounts/reads";
import { createSession, readSession } from "@/db/auth/sessions";
import { newId } from "@/db/ids";
import { stableId } from "@/db/reference/stable-id";
import { type Tx, writeInScope } from "@/db/scope";
import { accountId } from "@/db/seed/accounts";
import { during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { entryOf } from "@/lib/kernel/gesture";
import { adding, byAdmin, changing, onMembership, place } from "@/lib/testing/account-requests";
import { actors } from "@/lib/testing/actors";
import { refusal, requestKey } from "@/lib/testing/requests";
import { addMembership, changeMembership, endMembership } from "./gestures";

const { admin } = actors;
const { today } = admin;
const own = stableId("membership", "admin@demo.example");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const refused = (...asked: Parameters<typeof byAdmin>) => refusal(byAdmin(...asked));
const read = (id: string) => getMembership(admin.scope, id);
const dates = { startsOn: "2023-01-01", endsOn: "" };
const elected = { role: "elected", reach: "territories", ...dates };
const whole = { role: "elected", reach: "region", territories: [] as string[] };

test("one is added once a request, changed in place, and a stale change is a conflict", async () => {
  const account = accountId("agent.boulonnais@demo.example");
  const request = adding(account, elected);
  const [id = "", same] = await Promise.all([
    byAdmin(addMembership, request),
    byAdmin(addMembership, request),
  ]);
  expect(same).toBe(id);
  const added = (await listMemberships(admin.scope, account)).filter(({ role }) => role === "elected");
  expect(added.map((one) => one.id)).toEqual([id]);
  const wider = { ...elected, territories: [place("calaisis"), place("boulonnais")], endsOn: "2027-01-01" };
  const at = await changing(id, wider);
  expect([await byAdmin(changeMembership, at), await byAdmin(changeMembership, at)]).toEqual([id, id]);
  const stored = { startsOn: "2023-01-01", endsOn: "2027-01-01", reach: "territories", version: 2 };
  const stale = await byAdmin(changeMembership, { ...at, requestKey: requestKey() }).catch((error) => error);
  expect(stale).toMatchObject({ code: "conflict", theirs: stored });
  expect((await read(id))?.territories.map((one) => one.id)).toEqual([
    place("boulonnais"),
    place("calaisis"),
  ]);
  await byAdmin(changeMembership, await changing(id, { ...elected, ...whole }));
  expect(await read(id)).toMatchObject({ wholeRegion: true, territories: [] });
  const unknown = { ...elected, territories: [newId()] };
  expect(await refused(changeMembership, await changing(id, unknown))).toBe("absent");
  expect(await refused(changeMembership, await changing(id, { ...elected, territories: [] }))).toEqual([
    "territories",
  ]);
});

test("another role, or another Région, is another membership", async () => {
  const id = await byAdmin(addMembership, adding(accountId("agent.sambre@demo.example"), elected));
  expect(await refused(changeMembership, await changing(id, { ...elected, role: "agent" }))).toEqual([
    "role",
  ]);
  const elsewhere = await changing(id, { ...elected, regionId: newId() });
  expect(await refused(changeMembership, elsewhere)).toEqual(["regionId"]);
  await byAdmin(endMembership, await onMembership(id));
});

test("ending counts from today on, even for one that begins today", async () => {
  const account = accountId("agent.sambre@demo.example");
  const id = await byAdmin(addMembership, adding(account, { ...whole, startsOn: today }));
  const first = await onMembership(id);
  expect(await refused(endMembership, { ...first, version: "9" })).toBe("changed");
  expect(await Promise.all([byAdmin(endMembership, first), byAdmin(endMembership, first)])).toEqual([id, id]);
  // What was given stays as it was given: only its end is new.
  const ended = await read(id);
  expect(ended).toMatchObject({ startsOn: today, endsOn: null, endedOn: expect.stringMatching(/^2\d{3}-/) });
  expect(await refused(endMembership, await onMembership(id))).toBe("ended");
  expect(await read(id)).toEqual(ended);
  const sessionId = newId();
  await createSession(sessionId, account);
  expect((await readSession(sessionId))?.memberships.map(({ role }) => role)).toEqual(["agent"]);
});

test("an agent whose right ends while they are signed in holds it no more at the next request", async () => {
  const account = accountId("agent.calaisis@demo.example");
  const sessionId = newId();
  await createSession(sessionId, account);
  const held = async () => (await readSession(sessionId))?.memberships.map(({ role }) => role);
  expect(await held()).toEqual(["agent"]);
  await byAdmin(endMembership, await onMembership(stableId("membership", "agent.calaisis@demo.example")));
  expect(await held()).toEqual([]);
});

test("one that was ended is over for good, whatever its days, and leaves the lists at once", async () => {
  const account = accountId("agent.montreuillois@demo.example");
  const id = await byAdmin(addMembership, adding(account, { ...whole, startsOn: today }));
  const stale = await changing(id, { ...whole, endsOn: "2030-01-01" });
  const listed = async () => {
    const sort = { key: "nom", direction: "asc" } as const;
    const { rows } = await listAccounts(admin.scope, { role: "elected" }, sort, null, today);
    return rows.some((row) => row.id === account);
  };
  expect(await listed()).toBe(true);
  await byAdmin(endMembership, await onMembership(id));
  expect(await listed()).toBe(false);
  // Read before its end or after it, no choice would save the change.
  expect(await refused(changeMembership, stale)).toBe("ended");
  expect(await refused(changeMembership, await changing(id, { ...whole, endsOn: "2030-01-01" }))).toBe(
    "ended",
  );
  const past = { ...whole, startsOn: "2026-01-01", endsOn: "2026-11-22" };
  const over = await byAdmin(addMembership, adding(account, past));
  expect(await refused(endMembership, await onMembership(over))).toBe("ended");
});

test("ending one that counted keeps its days; a page read before a change is told", async () => {
  const id = await byAdmin(
    addMembership,
    adding(accountId("agent.sambre@demo.example"), { ...whole, ...dates }),
  );
  const stale = await onMembership(id);
  await byAdmin(changeMembership, await changing(id, { ...whole, ...dates, endsOn: "2027-01-01" }));
  expect(await refused(endMembership, stale)).toBe("changed");
  expect((await read(id))?.endsOn).toBe("2027-01-01");
  await byAdmin(endMembership, await onMembership(id));
  expect(await read(id)).toMatchObject({ startsOn: "2023-01-01", endsOn: "2027-01-01" });
});

test("while one is ended, a change of it waits and is told; while it is changed, its end is", async () => {
  const account = accountId("agent.sambre@demo.example");
  const change = { ...whole, ...dates, endsOn: "2028-01-01" };
  const first = await byAdmin(addMembership, adding(account, { ...whole, ...dates }));
  const [ending, changed] = [await onMembership(first), await changing(first, change)];
  const ended = (tx: Tx) => byAdmin(endMembership, ending, tx);
  expect(await during(db, admin.id, ended, () => refused(changeMembership, changed))).toBe("ended");
  const second = await byAdmin(addMembership, adding(account, { ...whole, ...dates }));
  const [late, sooner] = [await onMembership(second), await changing(second, change)];
  const moved = (tx: Tx) => byAdmin(changeMembership, sooner, tx);
  expect(await during(db, admin.id, moved, () => refused(endMembership, late))).toBe("changed");
});

test("within another's transaction, a refused change is undone alone", async () => {
  const account = accountId("agent.montreuillois@demo.example");
  const id = await writeInScope(admin.scope, async (tx) => {
    const made = await byAdmin(addMembership, adding(account, elected), tx);
    const bad = adding(account, { ...elected, territories: [newId()] });
    expect(await refused(addMembership, bad, tx)).toBe("absent");
    return made;
  });
  expect((await read(id))?.territories).toHaveLength(1);
});

test("an administrator keeps one of their own, whatever the gesture and however many at once", async () => {
  const admins = { role: "admin", reach: "", territories: [] as string[], ...dates };
  const change = async (endsOn: string, startsOn = "2023-01-01") =>
    changing(own, { ...admins, endsOn, startsOn });
  expect(await refused(endMembership, await onMembership(own))).toBe("last");
  expect(await refused(changeMembership, await change("2027-12-31"))).toBe("last");
  expect(await refused(changeMembership, await change("", "2026-11-24"))).toBe("last");
  expect(await byAdmin(changeMembership, await change("", "2026-11-23"))).toBe(own);
  const second = await byAdmin(addMembership, adding(admin.id, admins));
  // In one run as in two requests: none is left out of the count.
  const both = [own, second];
  const together = await Promise.all(both.map(async (id) => entryOf(await onMembership(id))));
  const failed = await endMembership.run(admin, together).catch((error) => error);
  expect(failed.failures.map((failure: { code: string } | null) => failure?.code)).toEqual([
    undefined,
    "last",
  ]);
  const later = { ...admins, startsOn: "2026-11-24" };
  const moved = await Promise.all(both.map(async (id) => entryOf(await changing(id, later))));
  const unmoved = await changeMembership.run(admin, moved).catch((error) => error);
  expect(unmoved.failures?.map((failure: { code: string } | null) => failure?.code)).toEqual([
    undefined,
    "last",
  ]);
  const [mine, other] = [await onMembership(own), await onMembership(second)];
  const raced = await during(
    db,
    admin.id,
    (tx) => byAdmin(endMembership, mine, tx),
    () => refused(endMembership, other),
  );
  expect(raced).toBe("last");
  expect(
    (await listMemberships(admin.scope, admin.id)).filter(({ endedOn }) => endedOn === null),
  ).toHaveLength(1);
});
