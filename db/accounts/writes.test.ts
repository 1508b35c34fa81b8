import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSession, readSession } from "../auth/sessions";
import { newId } from "../ids";
import { stableId } from "../reference/stable-id";
import type { Scope } from "../scope";
import { accountId } from "../seed/accounts";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import type { Grant } from "./memberships/reads";
import { getAccount } from "./reads";
import { listAccounts } from "./rows";
import { disableAccount, enableAccount, inviteAccount, renewToken, updateAccount } from "./writes";

const today = "2026-11-23";
const { admin } = viewers;
const regionId = stableId("region", "nord-pas-de-calais");
const otherRegion = newId();
const sort = { key: "nom", direction: "asc" } as const;
let db: Opened;
/** Of another Région; of both; of none. */
const strangers = { elsewhere: newId(), both: newId(), none: newId() };

beforeAll(async () => {
  db = await openSeeded();
  await db.owner`insert into region (id, slug, name) values (${otherRegion}, 'ailleurs', 'Ailleurs')`;
  await db.owner`insert into territory (id, region_id, slug, name, kind, lead_organisation)
    values (${newId()}, ${otherRegion}, 'ailleurs', 'Ailleurs', 'region', 'Région Ailleurs')`;
  for (const [name, id] of Object.entries(strangers))
    await db.acting`insert into account (id, email, name) values (${id}, ${`${name}@ailleurs.example`}, ${name})`;
  const hold = (accountId: string, region: string, endsOn: string | null) => db.acting`
    insert into membership (id, account_id, role, region_id, whole_region, starts_on, ends_on)
    values (${newId()}, ${accountId}, 'regional', ${region}, true, '2026-01-01', ${endsOn})`;
  await hold(strangers.elsewhere, otherRegion, null);
  await hold(strangers.both, otherRegion, "2026-02-01");
  await hold(strangers.both, regionId, null);
});
afterAll(() => db.drop());

const grant = (change: Partial<Grant> = {}): Grant => ({
  role: "agent",
  regionId,
  territoryIds: [stableId("territory", "calaisis")],
  startsOn: today,
  endsOn: null,
  ...change,
});
const invitation = (email: string, change: Partial<Grant> = {}) => ({
  email,
  name: "Essai",
  token: newId(),
  requestKey: crypto.randomUUID(),
  grant: grant(change),
});
const seen = async (id: string) => ({ id, stamp: (await getAccount(admin, id))?.stamp ?? "" });
const idOf = async (email: string) => {
  const [row] = await db.owner<{ id: string }[]>`select id from account where email = ${email}`;
  return row?.id ?? "";
};

describe("who sees an account", () => {
  const others: [string, Scope][] = Object.entries(viewers).filter(([name]) => name !== "admin");

  test("only an administrator of a Région where it holds a membership", async () => {
    expect(await getAccount(admin, accountId("region@demo.example"))).toMatchObject({
      email: "region@demo.example",
      invited: false,
      places: [{ regionId, territoryId: stableId("territory", "nord-pas-de-calais") }],
    });
    expect(await getAccount(admin, strangers.elsewhere)).toBeNull();
    expect(await getAccount(admin, strangers.none)).toBeNull();
    expect((await getAccount(admin, strangers.both))?.places).toHaveLength(2);
    for (const [name, scope] of others) {
      expect(await getAccount(scope, accountId("region@demo.example")), name).toBeNull();
      expect((await listAccounts(scope, {}, sort, null, today)).total, name).toBe(0);
    }
  });

  test("nobody else writes one", async () => {
    for (const [name, scope] of others) {
      expect(await inviteAccount(scope, invitation(`${name}@x.example`)), name).toBe("absent");
      expect(await disableAccount(scope, await seen(accountId("elu@demo.example"))), name).toBe("absent");
      expect(
        await renewToken(scope, {
          accountId: accountId("elu@demo.example"),
          token: "x",
          requestKey: crypto.randomUUID(),
        }),
      ).toBe("absent");
    }
    expect(await idOf("regional@x.example")).toBe("");
  });

  test("an account that also stands elsewhere is seen, and not taken over", async () => {
    const requestKey = crypto.randomUUID();
    const stored = await getAccount(admin, strangers.both);
    const target = { id: strangers.both, stamp: stored?.stamp ?? "", requestKey };
    expect(await renewToken(admin, { accountId: strangers.both, token: "x", requestKey })).toBe("absent");
    expect(await disableAccount(admin, target)).toBe("absent");
    expect(await enableAccount(admin, target)).toBe("absent");
    expect(await updateAccount(admin, target, { name: "Pris", email: "pris@x.example" })).toBe("absent");
  });
});

describe("inviting", () => {
  test("opens an account, its membership and one link; sent again, it is written once", async () => {
    const once = invitation("nouveau@x.example");
    expect(
      await Promise.all([inviteAccount(admin, once), inviteAccount(admin, once), inviteAccount(admin, once)]),
    ).toEqual(["saved", "saved", "saved"]);
    const id = await idOf("nouveau@x.example");
    const [count] = await db.owner`select
      (select count(*)::integer from membership where account_id = ${id}) as memberships,
      (select count(*)::integer from token where account_id = ${id}) as tokens`;
    expect(count).toEqual({ memberships: 1, tokens: 1 });
    expect(await getAccount(admin, id)).toMatchObject({ invited: true, waiting: { kind: "invitation" } });
  });

  test("an e-mail already there is told, whatever its case, and writes nothing", async () => {
    expect(await inviteAccount(admin, invitation("elu@demo.example"))).toBe("taken");
    await db.acting`update account set email = 'Casse@X.example' where id = ${strangers.none}`;
    expect(await inviteAccount(admin, invitation("casse@x.example"))).toBe("taken");
  });

  test("a perimeter that is not one is refused: another Région, the Région's own territory, none", async () => {
    const own = stableId("territory", "nord-pas-de-calais");
    for (const change of [
      { regionId: otherRegion },
      { territoryIds: [own] },
      { territoryIds: [] },
      { territoryIds: [newId()] },
    ])
      expect(await inviteAccount(admin, invitation(`p${newId()}@x.example`, change))).toBe("absent");
  });
});

test("a stale form is told; the same request sent again is not", async () => {
  const id = accountId("agent.calaisis@demo.example");
  const stamp = (await getAccount(admin, id))?.stamp ?? "";
  const target = { id, stamp, requestKey: crypto.randomUUID() };
  const change = { name: "Agent renommé", email: "agent.calaisis@demo.example" };
  expect(await updateAccount(admin, target, change)).toBe("saved");
  expect(await updateAccount(admin, target, change)).toBe("saved");
  expect(await updateAccount(admin, { ...target, requestKey: crypto.randomUUID() }, change)).toBe("conflict");
  const fresh = { id, stamp: (await getAccount(admin, id))?.stamp ?? "", requestKey: crypto.randomUUID() };
  expect(await updateAccount(admin, fresh, { ...change, email: "elu@demo.example" })).toBe("taken");
});

test("disabling ends the sessions at once; nobody disables themself; enabling opens the door, not the sessions", async () => {
  const id = accountId("agent.sambre@demo.example");
  const session = crypto.randomUUID();
  await createSession(session, id);
  expect(await readSession(session)).not.toBeNull();
  const read = await seen(id);
  await db.acting`update account set name = 'Agent nommé' where id = ${id}`;
  expect(await disableAccount(admin, read)).toBe("conflict");
  expect(await readSession(session)).not.toBeNull();
  const now = await seen(id);
  expect([await disableAccount(admin, now), await disableAccount(admin, now)]).toEqual(["saved", "saved"]);
  expect(await readSession(session)).toBeNull();
  // A sign-in that had read the passphrase before the closing opens nothing after it.
  const crossing = crypto.randomUUID();
  await createSession(crossing, id);
  expect(await readSession(crossing)).toBeNull();
  expect(await renewToken(admin, { accountId: id, token: "x", requestKey: crypto.randomUUID() })).toBe(
    "disabled",
  );
  expect(await enableAccount(admin, now)).toBe("conflict");
  const closed = await seen(id);
  expect([await enableAccount(admin, closed), await enableAccount(admin, closed)]).toEqual([
    "saved",
    "saved",
  ]);
  expect(await readSession(session)).toBeNull();
  expect(await disableAccount(admin, await seen(admin.actorId))).toBe("self");
});

test("the list finds by words, role, perimeter and state", async () => {
  const total = async (filters: Parameters<typeof listAccounts>[1]) =>
    (await listAccounts(admin, filters, sort, null, today)).rows.map(({ email }) => email);
  const local = ["agent.boulonnais@demo.example", "elu.boulonnais@demo.example"];
  expect((await total({ search: "BOULONNAIS demo" })).sort()).toEqual(local);
  expect((await total({ role: "elected" })).sort()).toEqual([
    "elu.boulonnais@demo.example",
    "elu@demo.example",
  ]);
  expect((await total({ territory: "boulonnais" })).sort()).toEqual(local);
  expect((await total({ territory: "nord-pas-de-calais" })).sort()).toEqual(
    ["admin@demo.example", "both@ailleurs.example", "elu@demo.example", "region@demo.example"].sort(),
  );
  expect(await total({ state: "invited" })).toContain("nouveau@x.example");
  await disableAccount(admin, await seen(accountId("elu@demo.example")));
  expect(await total({ state: "disabled" })).toEqual(["elu@demo.example"]);
  const first = await listAccounts(admin, {}, sort, { number: 1, size: 3 }, today);
  expect(first.rows).toHaveLength(3);
  expect(first.total).toBeGreaterThan(20);
});
