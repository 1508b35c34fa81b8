import { afterAll, beforeAll, expect, test } from "vitest";
import { getRegionalAlerts } from "../figures/alerts";
import { getRegionalFigures } from "../figures/regional";
import { listTerritoryFigures } from "../figures/territories";
import { getPlanCounts } from "../plans/reads";
import { getSynthesis } from "../synthesis/reads";
import { actionsLike } from "../testing/actions";
import { type Opened, openSeeded } from "../testing/opened";
import { viewers } from "../testing/viewers";
import { listActions, listPlanActions } from "./reads";

let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
});
afterAll(() => db.drop());

const today = "2026-11-25";
const year = 2026;
const period = { start: "2026-01-01", end: "2026-12-31" };
const reader = viewers.regional;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

type Action = { id: string; planId: string; slug: string };

/** Every place that says « bloquée » or « décision attendue », read for one plan and its territory. */
async function told({ id, planId, slug }: Action) {
  const filters = { territory: slug, period };
  const asked = actionsLike(filters);
  const sort = { key: "numero", direction: "asc" } as const;
  const total = async (more: object) =>
    (await listActions(reader, { ...asked, ...more }, sort, null, today)).total;
  const figures = await getRegionalFigures(reader, filters, today);
  const alerts = await getRegionalAlerts(reader, filters, today);
  const rows = await listTerritoryFigures(reader, filters, today);
  const { awaited } = await getSynthesis(viewers.elected, { territory: slug, year, today });
  const listed = await listActions(reader, asked, sort, null, today);
  return {
    figure: sum(figures.actions.map(({ blocked }) => blocked)),
    figureAwaiting: sum(figures.actions.map(({ awaiting }) => awaiting)),
    list: await total({ blocage: true }),
    listAwaiting: await total({ decision: "region" }),
    listAwaitingAnyone: (await total({ decision: "any" })) - (await total({ decision: "territory" })),
    listAwaitingNobody:
      listed.total - (await total({ decision: "none" })) - (await total({ decision: "territory" })),
    alert: alerts.actions.blocked.rows,
    alertAwaiting: alerts.actions.awaitingRegion,
    matrix: sum(
      rows.flatMap(({ marks }) => marks.filter(({ blocked }) => blocked).map(({ actions }) => actions)),
    ),
    synthesis: awaited.filter((action) => action.id === id).length,
    row: listed.rows.filter((action) => action.id === id && action.blocked).length,
    plan: (await getPlanCounts(reader, planId, today)).blocked,
    planList: (await listPlanActions(reader, planId, { blocked: true }, today)).length,
    planRow: (await listPlanActions(reader, planId, {}, today)).filter(
      (action) => action.id === id && action.blocked,
    ).length,
  };
}

test("an action closed without being unblocked is no longer said blocked, nor awaiting a decision, anywhere", async () => {
  const [action] = await db.owner<Action[]>`
    select a.id, a.plan_id as "planId", t.slug from action a join territory t on t.id = a.territory_id
     where a.blocked and a.decision_awaited_from = 'region' and a.status in ('in_progress', 'planned')
       and a.deleted_at is null and a.plan_id in (select id from plan where status = 'active')
     order by a.id limit 1`;
  if (!action) throw new Error("The demonstration has no blocked action.");
  const before = await told(action);
  await db.owner.begin(async (sql) => {
    await sql`select set_config('app.actor', ${viewers.regional.actorId}, true)`;
    await sql`update action set version = version + 1, status = 'cancelled', status_reason = 'Financement refusé' where id = ${action.id}`;
  });
  const lessOne = Object.fromEntries(Object.entries(before).map(([place, count]) => [place, count - 1]));
  expect(await told(action)).toEqual(lessOne);
});
