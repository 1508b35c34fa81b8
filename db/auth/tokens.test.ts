import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getOwnAccount, writeOwnPassphrase } from "../accounts/own";
import { inviteAdministrator } from "../install";
import { accountId } from "../seed/accounts";
import { aLink } from "../testing/accounts";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { createSession, readSession } from "./sessions";
import { isSpent, readToken, spendToken } from "./tokens";

const { admin } = viewers;
const account = accountId("agent.calaisis@demo.example");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const newToken = () => createHash("sha256").update(crypto.randomUUID()).digest("base64url");

async function reset(): Promise<string> {
  const token = newToken();
  await aLink(admin, account, token);
  return token;
}

/** Moves the clock of a link: its expiry `seconds` from now. */
const expireIn = (token: string, seconds: number) => db.owner`
  update token set expires_at = now() + make_interval(secs => ${seconds})
   where hash = ${createHash("sha256").update(token).digest("hex")}`;

test("only its hash is kept, and it tells whom it is for", async () => {
  const token = await reset();
  expect(await readToken(token)).toMatchObject({ accountId: account, kind: "reset" });
  const rows = await db.owner`select * from token where account_id = ${account}`;
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await readToken(newToken())).toBeNull();
});

test("of ten uses at once one wins, the passphrase is the winner's, and the former sessions end", async () => {
  const token = await reset();
  const session = crypto.randomUUID();
  await createSession(session, account);
  const all = await Promise.all(
    Array.from({ length: 10 }, async (_, index) => ({
      index,
      won: await spendToken(token, `hash-${index}`),
    })),
  );
  const winners = all.filter(({ won }) => won !== null);
  expect(winners).toHaveLength(1);
  const [row] = await db.owner`select passphrase_hash from account where id = ${account}`;
  expect(row).toEqual({ passphrase_hash: `hash-${winners[0]?.index}` });
  expect(await readSession(session)).toBeNull();
  expect(await readToken(token)).toBeNull();
  expect(await spendToken(token, "again")).toBeNull();
});

test("it is good until its last second and not after; a reset lives a day, an invitation seven", async () => {
  const token = await reset();
  await expireIn(token, 2);
  expect(await readToken(token)).not.toBeNull();
  await expireIn(token, 0);
  expect(await readToken(token)).toBeNull();
  expect(await spendToken(token, "late")).toBeNull();
  await aLink(admin, accountId("agent.sambre@demo.example"), newToken(), "invitation");
  await reset();
  const lives =
    await db.owner`select kind, extract(epoch from max(expires_at - created_at))::integer / 3600 as hours
    from token where expires_at > now() group by kind order by kind`;
  expect([...lives]).toEqual([
    { kind: "invitation", hours: 168 },
    { kind: "reset", hours: 24 },
  ]);
});

test("a new link voids the former", async () => {
  const first = await reset();
  const second = await reset();
  expect(await readToken(first)).toBeNull();
  expect(await readToken(second)).not.toBeNull();
});

test("the first administrator of an installation gets a link, and another one later, never when closed", async () => {
  const who = { email: "premier@x.example", name: "Administration" };
  const first = await inviteAdministrator(db.owner, who);
  expect(await readToken(first)).toMatchObject({ email: who.email, kind: "invitation" });
  const id = await spendToken(first, "hash");
  const again = await inviteAdministrator(db.owner, who);
  expect(await readToken(again)).toMatchObject({ accountId: id, kind: "reset" });
  const [held] =
    await db.owner`select count(*)::integer as n from membership where account_id = ${id} and role = 'admin'`;
  expect(held).toEqual({ n: 1 });
  await db.acting`update account set disabled_at = now() where id = ${id}`;
  await expect(inviteAdministrator(db.owner, who)).rejects.toThrow("désactivé");
});

test("a link that served is told from one that waits, has expired or was never made", async () => {
  const [used, waiting, expired] = [await reset(), await reset(), newToken()];
  expect(await isSpent(used)).toBe(false);
  expect(await spendToken(waiting, "hash")).toBe(account);
  expect([await isSpent(waiting), await isSpent(used), await isSpent(expired)]).toEqual([true, false, false]);
});

test("an account changes its own passphrase: its other sessions end, its links are void, the audit names it", async () => {
  const [here, elsewhere] = [crypto.randomUUID(), crypto.randomUUID()];
  await createSession(here, account);
  await createSession(elsewhere, account);
  const link = await reset();
  const { passphraseHash: before } = await getOwnAccount(account);
  const held = { accountId: account, sessionId: here, before };
  expect(await writeOwnPassphrase({ ...held, before: "another" }, "hash-own")).toBe(false);
  expect(await readSession(elsewhere)).not.toBeNull();
  expect(await writeOwnPassphrase(held, "hash-own")).toBe(true);
  expect(await readSession(here)).not.toBeNull();
  expect([await readSession(elsewhere), await readToken(link)]).toEqual([null, null]);
  expect((await getOwnAccount(account)).passphraseHash).toBe("hash-own");
  const [trace] =
    await db.owner`select actor_id, changes from audit where row_id = ${account} order by id desc limit 1`;
  expect(trace).toMatchObject({ actor_id: account, changes: { passphrase_hash: true } });
});
