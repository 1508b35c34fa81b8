import { afterAll, beforeAll, expect, test } from "vitest";
import { listAccounts } from "@/db/accounts/reads";
import { listActions } from "@/db/actions/reads";
import { listEvents } from "@/db/events/reads";
import { listJobs } from "@/db/jobs/reads";
import { listPlans } from "@/db/plans/reads";
import { listProjects } from "@/db/projects/reads";
import { type Opened, openSeeded } from "@/db/testing/opened";
import { viewers } from "@/db/testing/viewers";
import { accountStateLabels, accountWords } from "@/lib/accounts/labels";
import { actionWords } from "@/lib/actions/list";
import { actionStatusLabels } from "@/lib/actions/states";
import { eventTypeLabels } from "@/lib/events/labels";
import { eventWords } from "@/lib/events/list";
import { originOf } from "@/lib/jobs/labels";
import { jobWords } from "@/lib/jobs/list";
import { planStateLabel } from "@/lib/plans/labels";
import { planWords } from "@/lib/plans/list";
import { projectStageNumbers, projectStatusLabels } from "@/lib/projects/labels";
import { projectWords } from "@/lib/projects/list";

const today = "2026-11-23";
const { regional, elected, admin } = viewers;
let db: Opened;
beforeAll(async () => {
  db = await openSeeded();
  await db.acting`update account set disabled_at = now() where email = 'elu@demo.example'`;
});
afterAll(() => db.drop());

const by = <Key extends string>(key: Key) => ({ key, direction: "asc" }) as const;

/** What each row shows in the column sorted, in the order of the rows. */
const sorted: Record<string, () => Promise<string[]>> = {
  "actions, état": async () =>
    (await listActions(regional, {}, by("etat"), null, today, actionWords)).rows.map(
      ({ status }) => actionStatusLabels[status],
    ),
  "événements, type": async () =>
    (await listEvents(regional, {}, by("type"), null, today, eventWords)).rows.map(
      ({ type }) => eventTypeLabels[type],
    ),
  "projets, état": async () =>
    (await listProjects(regional, {}, by("etat"), null, today, projectWords)).rows.map(
      ({ status }) => projectStatusLabels[status],
    ),
  "projets, étape": async () =>
    (await listProjects(regional, {}, by("etape"), null, today, projectWords)).rows.map(({ stage }) =>
      String(projectStageNumbers[stage]),
    ),
  "plans, état": async () =>
    (await listPlans(regional, { etat: "tous" }, by("etat"), null, today, planWords)).rows.map((plan) =>
      planStateLabel(plan, today),
    ),
  "comptes, état": async () =>
    (await listAccounts(admin, {}, by("etat"), null, today, accountWords)).rows.map(
      ({ state }) => accountStateLabels[state],
    ),
  "emplois, origine": async () =>
    (await listJobs(regional, {}, by("origine"), null, jobWords)).rows.map(originOf),
  "emplois, origine masquée": async () =>
    (await listJobs(elected, {}, by("origine"), null, jobWords)).rows.map(originOf),
};

test.each(Object.entries(sorted))("the order of a column is that of what it shows: %s", async (_, read) => {
  const shown = await read();
  expect(new Set(shown).size).toBeGreaterThan(1);
  const rows = await db.app<{ shown: string }[]>`
    select shown from unnest(${shown}::text[]) as s (shown) order by shown collate "fr-x-icu"`;
  expect(shown).toEqual(rows.map((row) => row.shown));
});
