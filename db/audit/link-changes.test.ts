import { afterAll, beforeAll, expect, test } from "vitest";
import { listHistory } from "../actions/history";
import { getAction } from "../actions/reads";
import { listEventChanges } from "../events/reads";
import { stableId } from "../reference/stable-id";
import { changeAction } from "../testing/actions";
import { anEvent, changeEvent } from "../testing/events";
import { type Opened, openSeeded } from "../testing/opened";
import { placeIn } from "../testing/projects";
import { viewers } from "../testing/viewers";

const { agentA } = viewers;
const place = placeIn("boulonnais");
const calaisis = stableId("territory", "calaisis");
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

test("links of an event older than the oldest change told are not told; those of its gesture are", async () => {
  const id = await anEvent(agentA, place);
  const write = (version: number, coOrganisers: string[]) =>
    changeEvent(agentA, id, { place: `Salle ${version}`, coOrganisers });
  expect(await write(1, [calaisis])).toBe("saved");
  expect(await write(2, [])).toBe("saved");
  expect(await write(3, [])).toBe("saved");
  const told = async (limit: number) => {
    const { changes, links } = await listEventChanges(agentA, id, limit);
    return [changes.length, links.map(({ added }) => added)];
  };
  expect(await told(1)).toEqual([1, []]);
  expect(await told(2)).toEqual([2, [false]]);
  expect(await told(3)).toEqual([3, [false, true]]);
  // Its making is the fourth; below the limit, every link is told.
  expect(await told(12)).toEqual([4, [false, true]]);
});

test("links of an action older than the oldest change told are not told; its making is not told at all", async () => {
  const [row] = await db.owner<{ id: string }[]>`
    select a.id from action a join plan p on p.id = a.plan_id
     where a.territory_id = ${place.territoryId} and p.status = 'active' and a.deleted_at is null
       and not exists (select 1 from action_territory l where l.action_id = a.id) order by a.id limit 1`;
  const action = await getAction(agentA, row?.id ?? "");
  if (!action) throw new Error("No action to try.");
  const write = (nth: number, associates: string[]) =>
    changeAction(agentA, action.id, { expectedResult: `Version ${nth}`, associates });
  expect(await write(0, [calaisis])).toBe("saved");
  expect(await write(1, [])).toBe("saved");
  const told = async (limit: number) => {
    const { changes, links } = await listHistory(agentA, action.id, limit);
    return [
      changes.map(({ operation }) => operation),
      links.flatMap(({ table, name, added }) => (table === "action_territory" ? [[name, added]] : [])),
    ];
  };
  expect(await told(1)).toEqual([["update"], [["Pays du Calaisis", false]]]);
  expect(await told(2)).toEqual([
    ["update", "update"],
    [
      ["Pays du Calaisis", false],
      ["Pays du Calaisis", true],
    ],
  ]);
  expect((await told(12))[0]?.slice(0, 2)).toEqual(["update", "update"]);
  expect((await told(12))[0]).not.toContain("insert");
});
