import { afterAll, beforeAll, expect, test } from "vitest";
import { spendToken } from "../auth/tokens";
import { newId } from "../ids";
import { alreadyWritten } from "../kernel/idempotency";
import { stableId } from "../reference/stable-id";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { getMembership } from "./memberships/reads";
import { addMembership, changeMembership, endMembership } from "./memberships/writes";
import { getAccount } from "./reads";
import { disableAccount, enableAccount, inviteAccount, renewToken, updateAccount } from "./writes";

const { admin } = viewers;
const today = "2026-11-23";
const regionId = stableId("region", "nord-pas-de-calais");
const calaisis = stableId("territory", "calaisis");
const boulonnais = stableId("territory", "boulonnais");
const email = "nouvelle.agente@ma-region.example";
const name = "Agente du Calaisis";
const token = "lien-d-invitation-0123456789-0123456789-012";
let db: Opened;
let account = "";
beforeAll(async () => {
  db = await openSeeded();
  const requestKey = newId();
  const grant = { role: "agent", regionId, territoryIds: [calaisis], startsOn: today, endsOn: null } as const;
  await inviteAccount(admin, { email, name, token, requestKey, grant });
  account = (await alreadyWritten(admin, requestKey)) ?? "";
});
afterAll(() => db.drop());

type Entry = { table_name: string; operation: string; actor_id: string; changes: Record<string, unknown> };

/** What was recorded of the account and its memberships since the last call. */
let seen = 0n;
async function recorded(): Promise<Entry[]> {
  const rows = await db.owner<(Entry & { id: bigint })[]>`
    select id, table_name, operation, actor_id, changes from audit
     where id > ${String(seen)} and table_name in ('account', 'token', 'membership', 'membership_territory')
       and (row_id = ${account} or row_id in (select id from membership where account_id = ${account})) order by id`;
  seen = BigInt(rows.at(-1)?.id ?? seen);
  return rows;
}

const verbs = (entries: readonly Entry[]) => entries.map((entry) => `${entry.table_name} ${entry.operation}`);
const stamp = async () => (await getAccount(admin, account))?.stamp ?? "";
const change = (after: unknown, before: unknown = undefined) => ({
  ...(before !== undefined && { before }),
  after,
});

test("an invitation says who gave which right, where and from when", async () => {
  const entries = await recorded();
  expect(verbs(entries)).toEqual([
    "account insert",
    "membership insert",
    "membership_territory insert",
    "token insert",
  ]);
  expect(new Set(entries.map(({ actor_id }) => actor_id))).toEqual(new Set([admin.actorId]));
  expect(entries[1]?.changes).toMatchObject({
    role: change("agent"),
    account_id: change(account),
    whole_region: change(false),
    starts_on: change(today),
  });
  expect(entries[2]?.changes).toMatchObject({ territory_id: change(calaisis) });
  expect(entries[3]?.changes).toMatchObject({ kind: change("invitation"), hash: true });
});

test("each gesture on an account leaves its line, and an unchanged one none", async () => {
  await spendToken(token, "empreinte-de-la-phrase");
  const [chosen] = await recorded();
  expect(chosen).toMatchObject({ actor_id: account, changes: { passphrase_hash: true } });

  const target = async () => ({ id: account, stamp: await stamp(), requestKey: newId() });
  await updateAccount(admin, await target(), { email, name: "Agente, Calaisis" });
  await updateAccount(admin, await target(), { email, name: "Agente, Calaisis" });
  expect((await recorded()).map(({ changes }) => changes)).toEqual([{ name: true }]);

  await disableAccount(admin, await target());
  await enableAccount(admin, await target());
  const [closed, opened] = await recorded();
  expect(closed?.changes).toMatchObject({ disabled_at: { before: null } });
  expect(opened?.changes).toMatchObject({ disabled_at: { after: null } });

  await renewToken(admin, { accountId: account, token: `${token}x`, requestKey: newId() });
  const [renewed] = await recorded();
  expect(renewed).toMatchObject({ table_name: "token", changes: { kind: change("reset") } });
});

test("a membership given, changed and ended: only the territories that move are written", async () => {
  const requestKey = newId();
  const grant = {
    role: "elected",
    regionId,
    territoryIds: [calaisis],
    startsOn: today,
    endsOn: null,
  } as const;
  await addMembership(admin, { accountId: account, requestKey }, grant);
  const id = (await alreadyWritten(admin, requestKey)) ?? "";
  const target = async () => ({
    id,
    today,
    requestKey: newId(),
    stamp: (await getMembership(admin, id))?.stamp ?? "",
  });
  await recorded();
  const wider = { startsOn: today, endsOn: "2027-06-30", territoryIds: [calaisis, boulonnais] };
  await changeMembership(admin, await target(), wider);
  const changed = await recorded();
  expect(verbs(changed)).toEqual(["membership update", "membership_territory insert"]);
  expect(changed[0]?.changes).toEqual({ ends_on: { before: null, after: "2027-06-30" } });
  expect(changed[1]?.changes).toMatchObject({ territory_id: change(boulonnais) });
  await endMembership(admin, await target());
  const [ended] = await recorded();
  expect(Object.keys(ended?.changes ?? {})).toEqual(["ended_at"]);
  await expect(db.owner`update membership set ended_at = null where id = ${id}`).rejects.toThrow(/for good/);
});

test("no address, name, passphrase nor link is ever kept", async () => {
  const rows = await db.owner<{ all: string }[]>`
    select string_agg(changes::text, ' ') as all from audit where table_name in ('account', 'token', 'membership')`;
  const [digest] = await db.owner<
    { hash: string }[]
  >`select hash from token where account_id = ${account} limit 1`;
  for (const secret of ["@", name, "Agente, Calaisis", "empreinte", token, digest?.hash ?? "?"])
    expect(rows[0]?.all, secret).not.toContain(secret);
});

test("only an administrator reads it, of accounts that hold something in a Région administered", async () => {
  const counted = async (settings: Record<string, readonly string[]>) =>
    db.app.begin(async (tx) => {
      for (const [setting, ids] of Object.entries(settings))
        await tx`select set_config(${`app.${setting}`}, ${ids.join(",")}, true)`;
      const [row] = await tx<{ n: number }[]>`select count(*)::integer as n from audit
        where table_name in ('account', 'token', 'membership', 'membership_territory')`;
      return row?.n;
    });
  for (const [who, scope] of Object.entries(viewers)) {
    const { regions, read, write, own, staff } = scope;
    expect(await counted({ regions, read, write, own, staff }), who).toBe(0);
  }
  expect(await counted({ admin: [regionId] })).toBeGreaterThan(50);
  expect(await counted({ admin: [newId()] })).toBe(0);
});

test("every account, link and membership was recorded once, and none is written without a name", async () => {
  const [row] = await db.owner`
    select (select count(*) from account) = (select count(*) from audit where table_name = 'account' and operation = 'insert') as account,
      (select count(*) from token) = (select count(*) from audit where table_name = 'token') as token,
      (select count(*) from membership) = (select count(*) from audit where table_name = 'membership' and operation = 'insert') as membership,
      (select count(*) from membership_territory) = (select count(*) filter (where operation = 'insert') - count(*) filter (where operation = 'delete')
         from audit where table_name = 'membership_territory') as place`;
  expect(row).toEqual({ account: true, token: true, membership: true, place: true });
  await expect(db.owner`update account set name = 'x'`).rejects.toThrow(/no actor/);
  await expect(db.app`update membership set ended_at = now() where ended_at is null`).rejects.toThrow(
    /no actor/,
  );
});
