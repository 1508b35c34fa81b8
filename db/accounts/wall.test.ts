import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../ids";
import { stableId } from "../reference/stable-id";
import { writeInScope } from "../scope";
import { accountId } from "../seed/accounts";
import { aRightElsewhere } from "../testing/accounts";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { membershipWall } from "./memberships/wall";
import { accountWall, holdVisible } from "./wall";

const agent = accountId("agent.boulonnais@demo.example");
const shared = accountId("agent.sambre@demo.example");
const held = stableId("membership", "agent.boulonnais@demo.example");
const elsewhere = newId();
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await db.owner`insert into region (id, slug, name) values (${elsewhere}, 'ailleurs', 'Ailleurs')`;
  await writeInScope(viewers.admin, (tx) => aRightElsewhere(tx, shared, elsewhere));
});
afterAll(() => db.drop());

test("the wall alone gives an administrator what they govern, and anyone else nothing", async () => {
  for (const [name, scope] of Object.entries(viewers)) {
    const ids = [agent, shared];
    const found = await writeInScope(scope, async (tx) => ({
      accounts: [...(await accountWall.lock(tx, scope, ids, "living")).keys()],
      seen: (await accountWall.seen(tx, scope, ids)).length,
      visible: (await holdVisible(tx, scope, ids)).length,
      memberships: [...(await membershipWall.lock(tx, scope, [held], "living")).keys()],
    }));
    const nothing = { accounts: [], seen: 0, visible: 0, memberships: [] };
    const governed = { accounts: [agent], seen: 2, visible: 2, memberships: [held] };
    expect(found, name).toEqual(name === "admin" ? governed : nothing);
  }
});
