import { afterAll, beforeAll, expect, test } from "vitest";
import { spendToken } from "@/db/auth/tokens";
import { newId } from "@/db/ids";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { tokenOf } from "@/lib/auth/link-of";
import {
  adding,
  byAdmin,
  changing,
  inviting,
  onAccount,
  onMembership,
  place,
  regionId,
} from "@/lib/testing/account-requests";
import { requestKey } from "@/lib/testing/requests";
import { disableAccount, enableAccount, inviteAccount, renewLink, updateAccount } from "./gestures";
import { addMembership, changeMembership, endMembership } from "./memberships/gestures";

const { admin } = viewers;
const today = "2026-11-23";
const [calaisis, boulonnais] = [place("calaisis"), place("boulonnais")];
const email = "nouvelle.agente@ma-region.example";
const name = "Agente du Calaisis";
let db: Opened;
let account = "";
let token = "";
beforeAll(async () => {
  db = await openSeeded();
  const key = requestKey();
  account = await byAdmin(inviteAccount, inviting(email, { name }, key));
  token = tokenOf(admin.actorId, key);
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

  const renamed = { email, name: "Agente, Calaisis" };
  await byAdmin(updateAccount, { ...(await onAccount(account)), ...renamed });
  await byAdmin(updateAccount, { ...(await onAccount(account)), ...renamed });
  expect((await recorded()).map(({ changes }) => changes)).toEqual([{ name: true }]);

  await byAdmin(disableAccount, await onAccount(account));
  await byAdmin(enableAccount, await onAccount(account));
  const [closed, opened] = await recorded();
  expect(closed?.changes).toMatchObject({ disabled_at: { before: null } });
  expect(opened?.changes).toMatchObject({ disabled_at: { after: null } });

  await byAdmin(renewLink, { accountId: account, requestKey: requestKey() });
  const [renewed] = await recorded();
  expect(renewed).toMatchObject({ table_name: "token", changes: { kind: change("reset") } });
});

test("a membership given, changed and ended: only the territories that move are written", async () => {
  const elected = { role: "elected", reach: "territories" };
  const id = await byAdmin(addMembership, adding(account, elected));
  await recorded();
  const wider = { ...elected, endsOn: "2027-06-30", territories: [calaisis, boulonnais] };
  await byAdmin(changeMembership, await changing(id, wider));
  const changed = await recorded();
  expect(verbs(changed)).toEqual(["membership update", "membership_territory insert"]);
  expect(changed[0]?.changes).toEqual({ ends_on: { before: null, after: "2027-06-30" } });
  expect(changed[1]?.changes).toMatchObject({ territory_id: change(boulonnais) });
  await byAdmin(endMembership, await onMembership(id));
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
