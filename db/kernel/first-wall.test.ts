import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { binNouns, listBinned } from "../bin/reads";
import type { Db } from "../client";
import { listJobChoices } from "../jobs/choices";
import { getJob, listJobs, listProjectJobs } from "../jobs/reads";
import { nouns } from "../nouns/registry";
import { getEditedPlan } from "../plans/edition";
import { listEditedObjectives } from "../plans/objectives/reads";
import { getEditedPlde } from "../plans/plde/reads";
import type { Scope } from "../scope";
import { changeAction } from "../testing/actions";
import { anEvent, binEvent, changeEvent } from "../testing/events";
import { plainEvent, plainJob } from "../testing/fields";
import { binJob, changeJob, declareJob } from "../testing/jobs";
import { type Opened, openSeeded } from "../testing/opened";
import {
  anObjective,
  binObjective,
  changeObjective,
  changePlan,
  changePlde,
  openAmendments,
} from "../testing/plans";
import { aProject, binProject, changeProject, placeIn, plainProject } from "../testing/projects";
import { viewers } from "../testing/viewers";

const { agentA, agentB, associate, regional, elected, electedOfB, admin, nobody } = viewers;
const others = { agentB, associate, regional, elected, electedOfB, admin, nobody };
const place = placeIn("boulonnais");
let db: Opened;
let owner: PostgresJsDatabase;
beforeAll(async () => {
  db = await openSeeded();
  await openAmendments(db);
  owner = drizzle(db.owner, { casing: "snake_case" });
});
afterAll(() => db.drop());

/** As the owner, whom no policy stops: what is refused here is refused by the query's own WHERE. */
const alone = <T>(scope: Scope, run: (tx: Db) => Promise<T>): Promise<T> =>
  owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.actor', ${scope.actorId}, true)`);
    return run(tx);
  });

async function rows() {
  const project = await aProject(agentA, "boulonnais");
  const forecast = { ...plainJob, basis: "forecast" as const, projectId: project, organisationName: null };
  return {
    project,
    event: await anEvent(agentA, place, { coOrganisers: [associate.own[0] ?? ""] }),
    job: await declareJob(agentA, place, forecast),
  };
}

test("without the database's policies, nobody but its agents writes a row of a territory", async () => {
  const { project, event, job } = await rows();
  const [action] = await db.owner<{ id: string; version: number }[]>`
    select a.id, a.version from action a where a.territory_id = ${place.territoryId} and a.deleted_at is null
       and exists (select 1 from action_territory l where l.action_id = a.id
                    and l.territory_id = ${associate.own[0] ?? ""}) limit 1`;
  const { id: actionId = "" } = action ?? {};
  for (const [name, scope] of Object.entries(others)) {
    const outcomes = await alone(scope, async (tx) => [
      await changeEvent(scope, event, plainEvent, tx),
      await binEvent(scope, event, tx),
      await changeJob(scope, job, plainJob, tx),
      await binJob(scope, job, tx),
      await changeProject(scope, project, plainProject, tx),
      await binProject(scope, project, tx),
      await changeAction(scope, actionId, { progress: 42 }, tx),
    ]);
    expect(new Set(outcomes), name).toEqual(new Set(["absent"]));
  }
  const written = await alone(agentA, (tx) => changeJob(agentA, job, plainJob, tx));
  expect(written).toBe("saved");
});

test("without them, its agents and the officers of its Région alone write a plan, its PLDE and its objectives", async () => {
  const [found] = await db.owner<{ plan: string; plde: string }[]>`
    select id as plan, plde_id as plde from plan where territory_id = ${place.territoryId} and status = 'active'`;
  const { plan = "", plde = "" } = found ?? {};
  const objective = await anObjective(agentA, place, plan);
  const written = (scope: Scope) =>
    alone(scope, async (tx) => [
      await changePlan(scope, plan, { stakes: "Pris" }, tx),
      await changePlde(scope, plde, { priorities: "Pris" }, tx),
      await changeObjective(scope, objective, { label: "Pris" }, tx),
    ]);
  for (const [name, scope] of Object.entries(others))
    expect(new Set(await written(scope)), name).toEqual(new Set([name === "regional" ? "saved" : "absent"]));
  expect(new Set(await written(agentA))).toEqual(new Set(["saved"]));
  const { regional: _, ...neither } = others;
  expect(await alone(agentA, (tx) => binObjective(agentA, objective, tx))).toBe("saved");
  for (const [name, scope] of Object.entries(neither)) {
    const seen = await alone(scope, async (tx) => [
      (await listBinned(scope, "objective", tx)).filter(
        // What is a Région’s own and of no territory bears the name of the Région.
        ({ territoryName }) => ["Boulonnais", "Région Nord-Pas de Calais"].includes(territoryName),
      ),
      (await getEditedPlan(scope, plan, tx)) ?? [],
      (await getEditedPlde(scope, plde, tx)) ?? [],
      await listEditedObjectives(scope, plan, tx),
    ]);
    expect(seen.flat(), name).toEqual([]);
  }
});

test("without them, the bin and the choices of a form show the reader's own only", async () => {
  const { project, job } = await rows();
  const binned = await rows();
  await binEvent(agentA, binned.event);
  await binJob(agentA, binned.job);
  await binProject(agentA, binned.project);
  const here = [place.territoryId];
  for (const [name, scope] of Object.entries(others)) {
    const seen = await alone(scope, async (tx) => [
      await listBinned(scope, "event", tx),
      await listBinned(scope, "job", tx),
      await listBinned(scope, "project", tx),
    ]);
    const ofBoulonnais = seen.flat().filter(({ territoryName }) => territoryName === "Boulonnais");
    expect(ofBoulonnais, name).toEqual([]);
  }
  for (const scope of [agentB, electedOfB, admin, nobody]) {
    const choices = await alone(scope, (tx) => listJobChoices(scope, here, null, tx));
    expect(choices.projects).toEqual([]);
    expect(choices.forecasts).toEqual([]);
  }
  const { actions } = await alone(nobody, (tx) => listJobChoices(nobody, here, null, tx));
  expect(actions).toEqual([]);
  const mine = await alone(agentA, (tx) => listJobChoices(agentA, here, null, tx));
  expect(mine.projects.some(({ id }) => id === project)).toBe(true);
  expect(mine.forecasts.some(({ id }) => id === job)).toBe(true);
});

test("without them, an elected member reads the jobs of a project and not its title", async () => {
  const { project, job } = await rows();
  const sort = { key: "date", direction: "desc" } as const;
  const titles = (scope: Scope) =>
    alone(scope, async (tx) => {
      const listed = await listJobs(scope, { projet: project }, sort, null, undefined, tx);
      const lines = await listProjectJobs(scope, project, tx);
      expect(lines).toHaveLength(1);
      return [(await getJob(scope, job, tx))?.projectTitle, listed.rows[0]?.projectTitle];
    });
  expect(await titles(elected)).toEqual([null, null]);
  for (const scope of [agentA, regional])
    expect(await titles(scope)).toEqual([plainProject.title, plainProject.title]);
});

test("without them, no bin that a noun declares shows the rows of another territory", async () => {
  const tables = await db.owner<{ name: string }[]>`select c.relname as name from pg_class c
    join pg_attribute d on d.attrelid = c.oid and d.attname = 'deleted_by'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'territory'`;
  for (const { name } of tables)
    await db.owner.begin(async (tx) => {
      await tx`alter table ${tx(name)} disable trigger user`;
      await tx`update ${tx(name)} set deleted_at = now() where id = (
        select id from ${tx(name)} r where coalesce(to_jsonb(r) ->> 'territory_id', ${place.territoryId}) = ${place.territoryId}
          and deleted_at is null order by to_jsonb(r) ->> 'territory_id' nulls last limit 1)`;
      await tx`alter table ${tx(name)} enable trigger user`;
    });
  // A territory stands in none: any of them is of its Région.
  await db.owner.begin(async (tx) => {
    await tx`alter table territory disable trigger user`;
    await tx`update territory set deleted_at = now() where slug = 'pevele'`;
    await tx`alter table territory enable trigger user`;
  });
  expect(binNouns.length).toBeGreaterThan(4);
  for (const noun of binNouns) {
    const ofBoulonnais = async (scope: Scope) =>
      (await alone(scope, (tx) => listBinned(scope, noun, tx))).filter(
        // What is a Région’s own and of no territory bears the name of the Région.
        ({ territoryName }) =>
          noun === "territory" || ["Boulonnais", "Région Nord-Pas de Calais"].includes(territoryName),
      );
    const { reach } = nouns[noun].wall;
    // What is a Région’s own is restored by its officers and administrators.
    const ground = "adds" in reach;
    // What the Région says of a plan, by its officers alone.
    const hands = reach.writes.includes("own") || reach.writes.includes("write") ? agentA : regional;
    expect((await ofBoulonnais(ground ? admin : hands)).length, noun).toBeGreaterThan(0);
    const closed = { agentB, associate, elected, electedOfB, nobody, ...(ground ? { agentA } : { admin }) };
    for (const [name, scope] of Object.entries(closed))
      expect(await ofBoulonnais(scope), `${name} in the bin of ${noun}`).toEqual([]);
  }
});
