import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getAccount } from "@/db/accounts/reads";
import { createSession, readSession } from "@/db/auth/sessions";
import { readToken, spendToken } from "@/db/auth/tokens";
import { newId } from "@/db/ids";
import { type Tx, writeInScope } from "@/db/scope";
import { accountId } from "@/db/seed/accounts";
import { installAccount } from "@/db/testing/accounts";
import { during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { tokenOf } from "@/lib/auth/link-of";
import { entryOf, Undone } from "@/lib/kernel/gesture";
import { byAdmin, inviting, onAccount, place } from "@/lib/testing/account-requests";
import { actors } from "@/lib/testing/actors";
import { refusal, requestKey } from "@/lib/testing/requests";
import { disableAccount, enableAccount, inviteAccount, renewLink, updateAccount } from "./gestures";

const { admin } = actors;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const refused = (...asked: Parameters<typeof byAdmin>) => refusal(byAdmin(...asked));
const read = (id: string) => getAccount(admin.scope, id);
const idOf = async (email: string) => {
  const [row] = await db.owner<{ id: string }[]>`select id from account where email = ${email}`;
  return row?.id ?? "";
};
const linkBy = (key: string) => tokenOf(admin.id, key);

describe("inviting", () => {
  test("opens an account, its membership and one link; sent again, it is written once", async () => {
    const key = requestKey();
    const once = inviting("Nouveau@x.example", {}, key);
    const [id = "", ...others] = await Promise.all([1, 2, 3].map(() => byAdmin(inviteAccount, once)));
    expect(others).toEqual([id, id]);
    const [count] = await db.owner`
      select (select count(*)::integer from membership where account_id = ${id}) as memberships,
        (select count(*)::integer from token where account_id = ${id}) as tokens`;
    expect(count).toEqual({ memberships: 1, tokens: 1 });
    expect(await read(id)).toMatchObject({
      ...{ email: "nouveau@x.example", invited: true, waiting: { kind: "invitation" } },
    });
    expect(await readToken(linkBy(key))).toMatchObject({ accountId: id });
    expect(await refused(inviteAccount, { ...once, name: "Un autre nom" })).toBe("recorded");
  });

  test("an e-mail already there is told under it, whatever its case, and writes nothing", async () => {
    expect(await refused(inviteAccount, inviting("elu@demo.example"))).toEqual(["email"]);
    await db.acting`update account set email = 'Casse@X.example' where email = 'elu@demo.example'`;
    expect(await refused(inviteAccount, inviting("casse@x.example"))).toEqual(["email"]);
    await db.acting`update account set email = 'elu@demo.example' where email = 'Casse@X.example'`;
  });

  test("a perimeter that is not one is refused: the Région's own territory, none, one that is unknown", async () => {
    const tried = (territories: string[]) =>
      refused(inviteAccount, inviting(`p${newId()}@x.example`, { territories }));
    expect(await tried([place("nord-pas-de-calais")])).toBe("absent");
    expect(await tried([newId()])).toBe("absent");
    expect(await tried([])).toEqual(["territories"]);
    const elected = inviting("p@x.example", { role: "elected", reach: "" });
    expect(await refused(inviteAccount, elected)).toEqual(["reach"]);
    const backwards = inviting("p@x.example", { endsOn: "2026-11-22" });
    expect(await refused(inviteAccount, backwards)).toEqual(["endsOn"]);
    expect(await idOf("p@x.example")).toBe("");
  });

  test("what the role makes moot grants nothing", async () => {
    const whole = { role: "regional", reach: "territories", territories: [place("calaisis")] };
    const id = await byAdmin(inviteAccount, inviting("moot@x.example", whole));
    const [held] = await db.owner`select m.whole_region, (select count(*)::integer from membership_territory t
      where t.membership_id = m.id) as places from membership m where m.account_id = ${id}`;
    expect(held).toEqual({ whole_region: true, places: 0 });
  });

  test("of two who give one address at the same instant, the second waits and is told", async () => {
    const first = (tx: Tx) => byAdmin(inviteAccount, inviting("course@x.example"), tx);
    const second = () => refused(inviteAccount, inviting("course@x.example"));
    expect(await during(db, admin.id, first, second)).toEqual(["email"]);
    const id = await idOf("course@x.example");
    const taking = (tx: Tx) => byAdmin(inviteAccount, inviting("course2@x.example"), tx);
    const renamed = { ...(await onAccount(id)), name: "Course", email: "course2@x.example" };
    expect(await during(db, admin.id, taking, () => refused(updateAccount, renamed))).toEqual(["email"]);
    // The installation writes without asking: the database's own law answers.
    const installed = (tx: Tx) => installAccount(tx, "course3@x.example");
    const late = () => refused(inviteAccount, inviting("course3@x.example"));
    expect(await during(db, admin.id, installed, late)).toBe("taken");
  });

  test("several at once are all written or none, and two of one address are not", async () => {
    const all = (...emails: string[]) =>
      inviteAccount.run(
        admin,
        emails.map((email) => entryOf(inviting(email))),
      );
    const failed = await all("l1@x.example", "l2@x.example", "l1@x.example").catch((error) => error);
    expect(failed).toBeInstanceOf(Undone);
    expect(failed.failures.map((failure: unknown) => failure !== null)).toEqual([false, false, true]);
    expect(await idOf("l1@x.example")).toBe("");
    expect(await all("l1@x.example", "l2@x.example")).toHaveLength(2);
  });

  test("within another's transaction, what is refused undoes what it wrote and no more", async () => {
    const id = await writeInScope(admin.scope, async (tx) => {
      const made = await byAdmin(inviteAccount, inviting("dedans@x.example"), tx);
      expect(await refused(inviteAccount, inviting("dedans@x.example"), tx)).toEqual(["email"]);
      return made;
    });
    expect(await idOf("dedans@x.example")).toBe(id);
    await expect(
      writeInScope(admin.scope, async (tx) => {
        await byAdmin(disableAccount, await onAccount(id), tx);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect((await read(id))?.disabledAt).toBeNull();
  });
});

test("a stale form is a conflict that shows the stored account; the same request sent again is not", async () => {
  const id = accountId("agent.calaisis@demo.example");
  const on = await onAccount(id);
  const change = { ...on, name: "Agent renommé", email: "agent.calaisis@demo.example" };
  expect([await byAdmin(updateAccount, change), await byAdmin(updateAccount, change)]).toEqual([id, id]);
  const { version, name, email } = (await read(id)) ?? {};
  expect({ version, name }).toEqual({ version: Number(on.version) + 1, name: "Agent renommé" });
  const stale = { ...change, requestKey: requestKey(), name: "Autre" };
  const failed = await byAdmin(updateAccount, stale).catch((error) => error);
  expect(failed).toMatchObject({ code: "conflict", theirs: { version, name, email } });
  const fresh = { ...(await onAccount(id)), name: "Agent", email: "elu@demo.example" };
  expect(await refused(updateAccount, fresh)).toEqual(["email"]);
  // A passphrase chosen meanwhile moves the row too, whoever wrote it.
  const before = await onAccount(id);
  await db.acting`update account set passphrase_hash = 'x' where id = ${id}`;
  expect(await refused(updateAccount, { ...before, name: "Autre", email: change.email })).toBe("conflict");
});

test("disabling ends the sessions at once; nobody disables themself; enabling opens the door, not the sessions", async () => {
  const id = accountId("agent.sambre@demo.example");
  const session = crypto.randomUUID();
  await createSession(session, id);
  expect(await readSession(session)).not.toBeNull();
  const before = await onAccount(id);
  await db.acting`update account set name = 'Agent nommé' where id = ${id}`;
  expect(await refused(disableAccount, before)).toBe("changed");
  expect(await readSession(session)).not.toBeNull();
  const now = await onAccount(id);
  expect(await Promise.all([byAdmin(disableAccount, now), byAdmin(disableAccount, now)])).toEqual([id, id]);
  expect(await readSession(session)).toBeNull();
  // A sign-in that had read the passphrase before the closing opens nothing after it.
  const crossing = crypto.randomUUID();
  await createSession(crossing, id);
  expect(await readSession(crossing)).toBeNull();
  expect(await refused(renewLink, { accountId: id, requestKey: requestKey() })).toBe("disabled");
  expect(await refused(disableAccount, await onAccount(id))).toBe("changed");
  expect(await refused(enableAccount, now)).toBe("changed");
  const closed = await onAccount(id);
  expect([await byAdmin(enableAccount, closed), await byAdmin(enableAccount, closed)]).toEqual([id, id]);
  expect(await refused(enableAccount, await onAccount(id))).toBe("changed");
  expect(await readSession(session)).toBeNull();
  expect(await refused(disableAccount, await onAccount(admin.id))).toBe("self");
});

test("while an account is being closed, a link asked for it waits, and is refused", async () => {
  const id = await idOf("nouveau@x.example");
  const closing = await onAccount(id);
  const key = requestKey();
  const raced = await during(
    db,
    admin.id,
    (tx) => byAdmin(disableAccount, closing, tx),
    () => refused(renewLink, { accountId: id, requestKey: key }),
  );
  expect(raced).toBe("disabled");
  expect(await readToken(linkBy(key))).toBeNull();
});

test("a new link voids the former, and so do another e-mail and a closed account; a request gives one", async () => {
  const id = accountId("agent.ternois@demo.example");
  async function renewed() {
    const key = requestKey();
    const asked = { accountId: id, requestKey: key };
    expect(await Promise.all([byAdmin(renewLink, asked), byAdmin(renewLink, asked)])).toEqual([id, id]);
    expect(await readToken(linkBy(key))).toMatchObject({ accountId: id, kind: "reset" });
    return linkBy(key);
  }
  const first = await renewed();
  const second = await renewed();
  expect(await readToken(first)).toBeNull();
  const same = { name: "Agent, Ternois (bis)", email: "agent.ternois@demo.example" };
  await byAdmin(updateAccount, { ...(await onAccount(id)), ...same });
  expect(await readToken(second)).not.toBeNull();
  const other = { name: "Agent", email: "agent.autre@demo.example" };
  await byAdmin(updateAccount, { ...(await onAccount(id)), ...other });
  expect(await readToken(second)).toBeNull();
  const third = await renewed();
  await byAdmin(disableAccount, await onAccount(id));
  expect(await readToken(third)).toBeNull();
  expect(await spendToken(third, "closed")).toBeNull();
  await byAdmin(enableAccount, await onAccount(id));
  expect(await readToken(third)).toBeNull();
});
