import { afterAll, beforeAll, expect, test } from "vitest";
import { getMembership, listAdministered, listMemberships } from "@/db/accounts/memberships/reads";
import { getAccount, listAccounts } from "@/db/accounts/reads";
import { newId } from "@/db/ids";
import { stableId } from "@/db/reference/stable-id";
import type { Tx } from "@/db/scope";
import { accountId } from "@/db/seed/accounts";
import { aRightElsewhere } from "@/db/testing/accounts";
import { during } from "@/db/testing/during";
import { type Opened, openSeeded } from "@/db/testing/opened";
import type { Actor } from "@/lib/auth/actor";
import type { Gesture } from "@/lib/kernel/gesture";
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
import { actors } from "@/lib/testing/actors";
import { done, refusal, requestKey } from "@/lib/testing/requests";
import { disableAccount, enableAccount, inviteAccount, renewLink, updateAccount } from "./gestures";
import { addMembership, changeMembership, endMembership } from "./memberships/gestures";

const { admin, ...others } = actors;
const agent = accountId("agent.boulonnais@demo.example");
const held = stableId("membership", "agent.boulonnais@demo.example");
const otherRegion = newId();
/** Of another Région; of both; of none. */
const strangers = { elsewhere: newId(), both: newId(), none: newId() };

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await db.owner`insert into region (id, slug, name) values (${otherRegion}, 'ailleurs', 'Ailleurs')`;
  await db.acting`insert into territory (id, region_id, slug, name, kind, lead_organisation)
    values (${newId()}, ${otherRegion}, 'ailleurs', 'Ailleurs', 'region', 'Région Ailleurs')`;
  for (const [name, id] of Object.entries(strangers))
    await db.acting`insert into account (id, email, name) values (${id}, ${`${name}@ailleurs.example`}, ${name})`;
  const hold = (account: string, region: string, endsOn: string | null) => db.acting`
    insert into membership (id, account_id, role, region_id, whole_region, starts_on, ends_on)
    values (${newId()}, ${account}, 'regional', ${region}, true, '2026-01-01', ${endsOn})`;
  await hold(strangers.elsewhere, otherRegion, null);
  await hold(strangers.both, otherRegion, "2026-02-01");
  await hold(strangers.both, regionId, null);
});
afterAll(() => db.drop());

/** Every gesture of the administration on an account, as the administrator would send it now. */
async function asked(
  id: string,
  membership: string,
): Promise<[Gesture, Record<string, string | string[]>][]> {
  const named = { name: "Pris", email: `pris${newId()}@x.example` };
  return [
    [inviteAccount, inviting(`i${newId()}@x.example`)],
    [updateAccount, { ...(await onAccount(id)), ...named }],
    [disableAccount, await onAccount(id)],
    [enableAccount, await onAccount(id)],
    [renewLink, { accountId: id, requestKey: requestKey() }],
    [addMembership, adding(id)],
    [changeMembership, await changing(membership, { territories: [place("boulonnais")] })],
    [endMembership, await onMembership(membership)],
  ];
}
const answers = async (actor: Actor, id: string, membership: string) => {
  const told: unknown[] = [];
  for (const [gesture, values] of await asked(id, membership))
    told.push(await refusal(done(gesture, values, actor)));
  return told;
};
const state = async () => {
  const [row] =
    await db.owner`select (select md5(string_agg(a::text, '' order by id)) from account a) as accounts,
    (select md5(string_agg(m::text, '' order by id)) from membership m) as memberships,
    (select count(*)::integer from token) as tokens, (select count(*)::integer from idempotency) as claims`;
  return row;
};

test("an account is seen by an administrator of a Région where it holds a membership, and by nobody else", async () => {
  const officer = accountId("region@demo.example");
  expect(await getAccount(admin.scope, officer)).toMatchObject({
    ...{ email: "region@demo.example", invited: false },
    places: [{ regionId, territoryId: place("nord-pas-de-calais") }],
  });
  expect(await getAccount(admin.scope, strangers.elsewhere)).toBeNull();
  expect(await getAccount(admin.scope, strangers.none)).toBeNull();
  expect((await getAccount(admin.scope, strangers.both))?.places).toHaveLength(2);
  expect((await listAdministered(admin.scope))[0]?.territories).toHaveLength(21);
  const sort = { key: "nom", direction: "asc" } as const;
  for (const [name, { scope, today }] of Object.entries(others)) {
    expect(await getAccount(scope, officer), name).toBeNull();
    expect((await listAccounts(scope, {}, sort, null, today)).total, name).toBe(0);
    expect(await getMembership(scope, held), name).toBeNull();
    expect([await listMemberships(scope, agent), await listAdministered(scope)], name).toEqual([[], []]);
  }
});

test("no other reader makes any gesture, and none leaves a trace", async () => {
  const before = await state();
  for (const [name, actor] of Object.entries(others))
    expect(await answers(actor, agent, held), name).toEqual(["forbidden", ...Array(7).fill("absent")]);
  expect(await state()).toEqual(before);
  // Of the right alone, as of the scope alone: neither is enough.
  const [scoped, granted] = [
    { ...actors.regional, scope: { ...actors.regional.scope, admin: [regionId] } },
    { ...admin, scope: { ...admin.scope, admin: [] } },
  ] as Actor[];
  for (const actor of [scoped, granted])
    for (const answer of await answers(actor as Actor, agent, held))
      expect(["forbidden", "absent"]).toContain(answer);
  const whole = inviting("toute@x.example", { role: "regional" });
  for (const actor of [scoped, granted])
    expect(await refusal(done(inviteAccount, whole, actor as Actor))).toBe("forbidden");
  expect(await state()).toEqual(before);
});

test("an account that also stands elsewhere is seen, and not taken over; a right here is given it and ended", async () => {
  const here = (await listMemberships(admin.scope, strangers.both)).find((one) => one.regionId === regionId);
  expect(here).toBeDefined();
  expect((await answers(admin, strangers.both, here?.id ?? "")).slice(1, 5)).toEqual(
    Array(4).fill("forbidden"),
  );
  const id = await byAdmin(addMembership, adding(strangers.both));
  expect(await byAdmin(endMembership, await onMembership(id))).toBe(id);
  // Another Région's membership of it, and an account that stands there alone, do not exist.
  const [there] = await db.owner<{ id: string }[]>`select id from membership
    where account_id = ${strangers.both} and region_id = ${otherRegion}`;
  expect(await refusal(byAdmin(endMembership, await onMembership(there?.id ?? "")))).toBe("absent");
  for (const id of [strangers.elsewhere, strangers.none])
    expect((await answers(admin, id, held)).slice(1, 6), id).toEqual(Array(5).fill("absent"));
});

test("nothing is granted in a Région that the actor does not administer", async () => {
  const elsewhere = { regionId: otherRegion, role: "regional" };
  expect(await refusal(byAdmin(inviteAccount, inviting("a@x.example", elsewhere)))).toBe("absent");
  expect(await refusal(byAdmin(addMembership, adding(agent, elsewhere)))).toBe("absent");
  const own = { ...admin, regionsOwn: { ...admin.regionsOwn, [otherRegion]: newId() } } as Actor;
  expect(await refusal(done(addMembership, adding(agent, elsewhere), own))).toBe("forbidden");
});

test("while another Région gives an account a right, whoever governed it alone waits, and governs it no more", async () => {
  const id = accountId("agent.calaisis@demo.example");
  const [renaming, closing] = [await onAccount(id), await onAccount(id)];
  const given = (tx: Tx) => aRightElsewhere(tx, id, otherRegion);
  const race = () =>
    Promise.all([
      refusal(byAdmin(renewLink, { accountId: id, requestKey: requestKey() })),
      refusal(byAdmin(disableAccount, closing)),
      refusal(byAdmin(updateAccount, { ...renaming, name: "Pris", email: "pris@x.example" })),
    ]);
  expect(await during(db, admin.id, given, race)).toEqual(["forbidden", "forbidden", "forbidden"]);
});
