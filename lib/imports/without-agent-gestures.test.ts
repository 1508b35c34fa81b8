import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { accountId } from "@/db/seed/accounts";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { createAction } from "@/lib/actions/gestures";
import { making, planOf } from "@/lib/testing/action-requests";
import { actors } from "@/lib/testing/actors";
import { importOf, onImport, received } from "@/lib/testing/import-requests";
import { putPlan } from "@/lib/testing/plan-moves";
import { done, refusal } from "@/lib/testing/requests";
import { applyImport, undoImport } from "./gestures";

const { regional } = actors;
let db: Opened;
let plan: { id: string };
beforeAll(async () => {
  db = await openSeeded();
  plan = await planOf();
});
afterAll(() => db.drop());

/** The agent of the Boulonnais has the right, or none has any more. */
const tend = (agent: boolean) => db.acting`update membership set ends_on = ${agent ? null : "2026-11-22"},
    version = version + 1 where account_id = ${accountId("agent.boulonnais@demo.example")}`;
const become = (status: string) =>
  putPlan(db, plan.id, { status, signed_on: null, deliberation: null, signatories: "" });

beforeEach(async () => {
  await tend(false);
  await become("draft");
});

const file = (title: string) => [
  ["Axe", "Orientation", "Action", "Avancement"],
  ["Axe 2", "Une orientation de la Région", title, 20],
];
const named = async (title: string) => {
  const rows = await db.owner<
    { living: boolean }[]
  >`select deleted_at is null as living from action where title = ${title}`;
  return rows.map(({ living }) => (living ? "there" : "in the bin"));
};
const asked = async (id: string) => onImport(id, (await importOf(id, regional)).version);

test("where a territory has no agent and its plan is a draft, the officer applies what they prepared, and undoes it", async () => {
  const id = await received(file("De la Région, sans agent"), regional);
  await done(applyImport, await asked(id), regional);
  expect(await named("De la Région, sans agent")).toEqual(["there"]);
  const [told] = await db.owner<
    { actor: string }[]
  >`select distinct actor_id as actor from audit where import_id = ${id} and table_name = 'action'`;
  expect(told?.actor).toBe(regional.id);
  await done(undoImport, await asked(id), regional);
  expect(await named("De la Région, sans agent")).toEqual(["in the bin"]);
});

test("an agent who comes meanwhile is the one who applies, and who undoes", async () => {
  const [open, written] = [
    await received(file("Préparée avant l’agent"), regional),
    await received(file("Écrite avant l’agent"), regional),
  ];
  await done(applyImport, await asked(written), regional);
  await tend(true);
  expect(await refusal(done(applyImport, await asked(open), regional))).toBe("importTended");
  expect(await refusal(done(undoImport, await asked(written), regional))).toBe("importTended");
  expect(await named("Préparée avant l’agent")).toEqual([]);
  expect(await named("Écrite avant l’agent")).toEqual(["there"]);
});

test.each(["submitted", "returned", "approved"])(
  "of a plan that is %s, the officer applies nothing",
  async (status) => {
    const id = await received(file(`Préparée d’un plan ${status}`), regional);
    await become(status);
    expect(await refusal(done(applyImport, await asked(id), regional))).toBe("importSent");
    expect(await named(`Préparée d’un plan ${status}`)).toEqual([]);
  },
);

test("of a territory that has an agent, the officer applies nothing, and writes no action by hand anywhere", async () => {
  await tend(true);
  const id = await received(file("Préparée pour l’agent"), regional);
  expect(await refusal(done(applyImport, await asked(id), regional))).toBe("importTended");
  await tend(false);
  expect(await refusal(done(createAction, making(plan.id), regional))).toBe("forbidden");
});

type Sql = Opened["app"];

/** As the product connects, in the name of the officer, past the first wall: what the second makes of it. */
async function directly(write: (tx: Sql) => Promise<unknown>): Promise<"written" | "refused"> {
  class Written extends Error {}
  const { actorId, regions, read, own, staff, write: writes, admin, member } = regional.scope;
  const lists = { actor: [actorId], regions, read, own, staff, write: writes, admin, member };
  return db.app
    .begin(async (tx) => {
      for (const [name, ids] of Object.entries(lists))
        await tx`select set_config(${`app.${name}`}, ${ids.join(",")}, true)`;
      await write(tx as unknown as Sql);
      throw new Written();
    })
    .then(
      () => "refused" as const,
      (error: { code?: string }) => {
        if (error instanceof Written) return "written";
        if (error.code === "42501" || error.code === "MA003") return "refused";
        throw error;
      },
    );
}

const adds = (tx: Sql, slug: string) => tx`
  insert into action (id, region_id, territory_id, plan_id, axis, number, title, touched_on)
  select gen_random_uuid(), p.region_id, p.territory_id, p.id, 'pooling', 900, 'À la main', '2026-11-23' from plan p
    join territory t on t.id = p.territory_id where t.slug = ${slug} and p.deleted_at is null
      and p.status not in ('closed', 'abandoned') limit 1`;
/** Says that an import is written in this transaction, as the gesture does. */
const writes = async (tx: Sql, id: string) => {
  await tx`update import set state = 'applied', applied_at = now(), version = version + 1 where id = ${id}`;
  await tx`select set_config('app.import', ${id}, true)`;
};

test("the second wall opens that plan to the officer for the import of the transaction, and nothing beside it", async () => {
  const id = await received(file("Essai du second mur"), regional);
  expect(await directly((tx) => adds(tx, "boulonnais"))).toBe("refused");
  expect(
    await directly(async (tx) => {
      await tx`select set_config('app.import', ${id}, true)`;
      await adds(tx, "boulonnais");
    }),
  ).toBe("refused");
  const within = (slug: string) =>
    directly(async (tx) => {
      await writes(tx, id);
      await adds(tx, slug);
    });
  expect(await within("boulonnais")).toBe("written");
  expect(await within("sambre-avesnois")).toBe("refused");
  await tend(true);
  expect(await within("boulonnais")).toBe("refused");
  await tend(false);
  await become("submitted");
  expect(await within("boulonnais")).toBe("refused");
  await become("draft");
  // Once it is written, another transaction has nothing of it.
  await done(applyImport, await asked(id), regional);
  expect(
    await directly(async (tx) => {
      await tx`select set_config('app.import', ${id}, true)`;
      await adds(tx, "boulonnais");
    }),
  ).toBe("refused");
  // A holder of a project stays out of reach.
  expect(
    await directly(async (tx) => {
      await tx`select set_config('app.import', ${id}, true)`;
      const rows = await tx`select id from holder`;
      if (rows.length === 0) throw Object.assign(new Error("None."), { code: "42501" });
    }),
  ).toBe("refused");
});
