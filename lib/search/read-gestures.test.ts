import { afterAll, beforeAll, expect, test } from "vitest";
import { listActions } from "@/db/actions/reads";
import { listEvents } from "@/db/events/reads";
import { listOrganisations } from "@/db/organisations/reads";
import { listPlans } from "@/db/plans/reads";
import { listProjects } from "@/db/projects/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { actionList, actionWords } from "@/lib/actions/list";
import type { Viewer } from "@/lib/auth/viewer";
import { eventList, eventWords } from "@/lib/events/list";
import { askedOn, filtersOf, type List, urlOf } from "@/lib/kernel/list";
import { paramsOf, readParams } from "@/lib/kernel/search-params";
import { organisationWords } from "@/lib/organisations/labels";
import { organisationList } from "@/lib/organisations/list";
import { planList, planWords } from "@/lib/plans/list";
import { projectList, projectWords } from "@/lib/projects/list";
import { actors } from "@/lib/testing/actors";
import { groupCount, searchSentence } from "./labels";
import { type FoundGroup, readEverywhere } from "./read";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const today = "2026-11-23";
const as = (name: keyof typeof actors) => actors[name] as unknown as Viewer;
const found = (name: keyof typeof actors, words: string) => readEverywhere(as(name), words);
const group = (groups: readonly FoundGroup[], key: FoundGroup["key"]) =>
  groups.find((one) => one.key === key);

/** What the address of a group's list asks, as its page reads it. */
function asked<Where>(list: List<List["filters"], string, Where>, { list: { asked } }: FoundGroup): Where {
  const address = Object.fromEntries(
    Object.entries(urlOf(asked)).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const { asked: read, refused } = readParams(paramsOf(list), address);
  expect(refused).toEqual([]);
  return filtersOf(list, askedOn(list, read, today), today);
}

for (const name of ["agentA", "associate", "regional", "elected"] as const)
  test(`what ${name} finds of each noun is as many as the list that it opens`, async () => {
    const { scope } = actors[name];
    let compared = 0;
    for (const words of ["boulonnais", "formation", "A1.2"]) {
      const groups = await found(name, words);
      const same = async (key: FoundGroup["key"], total: (one: FoundGroup) => Promise<{ total: number }>) => {
        const one = group(groups, key);
        if (!one) return;
        compared++;
        expect((await total(one)).total, `${words}: ${key}`).toBe(one.total);
        expect(one.rows).toHaveLength(Math.min(5, one.total));
      };
      await same("actions", (one) =>
        listActions(scope, asked(actionList, one), actionList.sort, null, today, actionWords),
      );
      await same("events", (one) =>
        listEvents(scope, asked(eventList, one), eventList.sort, null, today, eventWords),
      );
      await same("projects", (one) =>
        listProjects(scope, asked(projectList, one), projectList.sort, null, today, projectWords),
      );
      await same("plans", (one) =>
        listPlans(scope, asked(planList, one), planList.sort, null, today, planWords),
      );
      await same("organisations", (one) =>
        listOrganisations(
          scope,
          asked(organisationList, one),
          organisationList.sort,
          null,
          organisationWords,
        ),
      );
    }
    expect(compared).toBeGreaterThan(5);
  });

test("nothing of another territory is found, nor a holder, and an administrator finds the ground of the Région alone", async () => {
  const [other] = await db.owner<{ territoryId: string; title: string }[]>`
    select p.territory_id as "territoryId", p.title from project p
     where p.region_id = any(${[...actors.regional.scope.regions]}) and p.territory_id <> all(${[...actors.agentA.scope.read]}) limit 1`;
  await db.acting`update project set title = 'Canari quetzalcoatl', version = version + 1 where title = ${other?.title ?? ""} and territory_id = ${other?.territoryId ?? ""}`;
  expect(group(await found("regional", "quetzalcoatl"), "projects")?.total).toBeGreaterThan(0);
  for (const name of ["agentA", "elected", "admin", "nobody"] as const)
    expect(await found(name, "quetzalcoatl"), name).toEqual([]);
  await db.acting`update holder set name = 'Ocelotl', version = version + 1 where id = (select id from holder where territory_id = any(${[...actors.agentA.scope.own]}) limit 1)`;
  for (const name of ["agentA", "regional", "elected", "admin"] as const)
    expect(await found(name, "ocelotl"), name).toEqual([]);
  const keys = (await found("admin", "e")).map(({ key }) => key);
  expect(keys.filter((key) => !["schemes", "organisations", "territories"].includes(key))).toEqual([]);
});

test("an action of a plan that has ended is found", async () => {
  const [old] = await db.owner<{ title: string; id: string }[]>`
    select a.title, a.id from action a join plan p on p.id = a.plan_id
     where p.ends_on < ${today} and a.territory_id = any(${[...actors.agentA.scope.own]}) and a.deleted_at is null limit 1`;
  await db.acting`update action set title = 'Ancienne axolotl', version = version + 1 where id = ${old?.id ?? ""}`;
  expect(group(await found("agentA", "axolotl"), "actions")?.rows[0]?.id).toBe(old?.id);
});

test("what was found is said with how many, and what to do where nothing was", () => {
  const actions = { key: "actions", total: 2, rows: [], list: { path: "/actions", asked: {} } } as const;
  expect(groupCount(actions)).toBe("2\u00a0actions");
  expect(searchSentence("café", [actions])).toContain("2\u00a0résultats pour «\u00a0café\u00a0»");
  expect(searchSentence("café", [])).toContain("Essayez un seul mot");
});
