import { afterAll, beforeAll, expect, test } from "vitest";
import { createSession, readSession } from "../../auth/sessions";
import { newId } from "../../ids";
import { alreadyWritten } from "../../kernel/idempotency";
import { stableId } from "../../reference/stable-id";
import { accountId } from "../../seed/accounts";
import { type Opened, openSeeded } from "../../testing/opened";
import { viewers } from "../../testing/viewers";
import { listAccounts } from "../rows";
import { getMembership, listAdministered, listMemberships } from "./reads";
import { addMembership, changeMembership, endMembership } from "./writes";

const today = "2026-11-23";
const { admin } = viewers;
const regionId = stableId("region", "nord-pas-de-calais");
const place = (slug: string) => stableId("territory", slug);
const own = stableId("membership", "admin@demo.example");
const agents = stableId("membership", "agent.boulonnais@demo.example");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const key = () => crypto.randomUUID();
const target = async (id: string, requestKey: string = key()) => ({
  id,
  requestKey,
  today,
  stamp: (await getMembership(admin, id))?.stamp ?? "",
});
const dates = { startsOn: "2023-01-01", endsOn: null };

test("memberships of other readers do not exist", async () => {
  for (const [name, scope] of Object.entries(viewers)) {
    if (name === "admin") continue;
    expect(await getMembership(scope, agents), name).toBeNull();
    expect(await listMemberships(scope, accountId("agent.boulonnais@demo.example")), name).toEqual([]);
    expect(await listAdministered(scope), name).toEqual([]);
    expect(await endMembership(scope, await target(agents)), name).toBe("absent");
    const change = { ...dates, territoryIds: [place("calaisis")] };
    expect(await changeMembership(scope, await target(agents), change), name).toBe("absent");
    const grant = { role: "admin", regionId, territoryIds: "region", ...dates } as const;
    expect(await addMembership(scope, { accountId: scope.actorId, requestKey: key() }, grant), name).toBe(
      "absent",
    );
  }
  const [region] = await listAdministered(admin);
  expect(region?.territories).toHaveLength(21);
});

test("one is added once a request, changed in place, and a stale change is told", async () => {
  const account = accountId("agent.boulonnais@demo.example");
  const request = { accountId: account, requestKey: key() };
  const grant = { role: "elected", regionId, territoryIds: [place("calaisis")], ...dates } as const;
  expect(
    await Promise.all([addMembership(admin, request, grant), addMembership(admin, request, grant)]),
  ).toEqual(["saved", "saved"]);
  const added = (await listMemberships(admin, account)).filter(({ role }) => role === "elected");
  expect(added).toHaveLength(1);
  const at = await target(added[0]?.id ?? "");
  const wider = { ...dates, territoryIds: [place("calaisis"), place("boulonnais")], endsOn: "2027-01-01" };
  expect(await changeMembership(admin, at, wider)).toBe("saved");
  expect(await changeMembership(admin, at, wider)).toBe("saved");
  expect(await changeMembership(admin, { ...at, requestKey: key() }, wider)).toBe("conflict");
  expect(await getMembership(admin, at.id)).toMatchObject({
    endsOn: "2027-01-01",
    territories: [{ id: place("boulonnais") }, { id: place("calaisis") }],
  });
  const whole = { ...dates, territoryIds: "region" } as const;
  expect(await changeMembership(admin, await target(at.id), whole)).toBe("saved");
  expect(await getMembership(admin, at.id)).toMatchObject({ wholeRegion: true, territories: [] });
  const bad = { ...dates, territoryIds: [newId()] };
  expect(await changeMembership(admin, await target(at.id), bad)).toBe("absent");
});

test("ending counts from today on, even for one that begins today", async () => {
  const account = accountId("agent.sambre@demo.example");
  const grant = { role: "elected", regionId, territoryIds: "region", startsOn: today, endsOn: null } as const;
  await addMembership(admin, { accountId: account, requestKey: key() }, grant);
  const held = (await listMemberships(admin, account)).find(({ role }) => role === "elected");
  const first = await target(held?.id ?? "");
  expect(await endMembership(admin, { ...first, stamp: "1" })).toBe("conflict");
  expect(await endMembership(admin, first)).toBe("saved");
  // What was given stays as it was given: only its end is new.
  const ended = await getMembership(admin, held?.id ?? "");
  expect(ended).toMatchObject({ startsOn: today, endsOn: null, endedOn: expect.stringMatching(/^2\d{3}-/) });
  expect(await endMembership(admin, { ...first, today: "2026-11-30" })).toBe("saved");
  expect(await getMembership(admin, held?.id ?? "")).toEqual(ended);
  const sessionId = newId();
  await createSession(sessionId, account);
  expect((await readSession(sessionId))?.memberships.map(({ role }) => role)).toEqual(["agent"]);
});

test("one that was ended is over for good, whatever its days, and leaves the lists at once", async () => {
  const account = accountId("agent.montreuillois@demo.example");
  const grant = { role: "elected", regionId, territoryIds: "region", startsOn: today, endsOn: null } as const;
  const requestKey = key();
  await addMembership(admin, { accountId: account, requestKey }, grant);
  const id = (await alreadyWritten(admin, requestKey)) ?? "";
  const elected = async () => {
    const sort = { key: "nom", direction: "asc" } as const;
    const { rows } = await listAccounts(admin, { role: "elected" }, sort, null, today);
    return rows.some((row) => row.id === account);
  };
  expect(await elected()).toBe(true);
  await endMembership(admin, await target(id));
  expect(await elected()).toBe(false);
  const change = { startsOn: today, endsOn: "2030-01-01", territoryIds: "region" } as const;
  expect(await changeMembership(admin, await target(id), change)).toBe("ended");
});

test("ending one that counted keeps its first day; a page read before a change is told", async () => {
  const account = accountId("agent.sambre@demo.example");
  const grant = { role: "elected", regionId, territoryIds: "region", ...dates } as const;
  const requestKey = key();
  await addMembership(admin, { accountId: account, requestKey }, grant);
  const id = (await alreadyWritten(admin, requestKey)) ?? "";
  const stale = await target(id);
  const sooner = { ...dates, endsOn: "2027-01-01", territoryIds: "region" as const };
  expect(await changeMembership(admin, stale, sooner)).toBe("saved");
  expect(await endMembership(admin, stale)).toBe("conflict");
  expect((await getMembership(admin, id))?.endsOn).toBe("2027-01-01");
  const seen = await target(id);
  expect([await endMembership(admin, seen), await endMembership(admin, seen)]).toEqual(["saved", "saved"]);
  expect(await getMembership(admin, id)).toMatchObject({ startsOn: "2023-01-01", endsOn: "2027-01-01" });
});

test("an administrator keeps one of their own, whatever the gesture and however many at once", async () => {
  const change = (endsOn: string | null, startsOn = "2023-01-01") => ({
    startsOn,
    endsOn,
    territoryIds: "region" as const,
  });
  expect(await endMembership(admin, await target(own))).toBe("last");
  expect(await changeMembership(admin, await target(own), change("2027-12-31"))).toBe("last");
  expect(await changeMembership(admin, await target(own), change(null, "2026-11-24"))).toBe("last");
  expect(await changeMembership(admin, await target(own), change(null, "2026-11-23"))).toBe("saved");
  const grant = { role: "admin", regionId, ...change(null) } as const;
  await addMembership(admin, { accountId: admin.actorId, requestKey: key() }, grant);
  const all = await listMemberships(admin, admin.actorId);
  expect(all).toHaveLength(2);
  const ended = await Promise.all(all.map(({ id, stamp }) => endMembership(admin, { id, stamp, today })));
  expect(ended.sort()).toEqual(["last", "saved"]);
});
