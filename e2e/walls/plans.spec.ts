import { test } from "@playwright/test";
import type { Http } from "../http";
import { noted, plansWritten, written } from "./expected";
import { asOwner, type Gesture, replayAll } from "./replay";

const common = {
  table: "plan",
  page: (id: string) => `/plans/${id}/modifier`,
  server: "agentA",
  idField: "planId",
  allowed: plansWritten,
} as const;

async function pldeOf({ sql }: Http, id: string): Promise<{ id: string; version: number }> {
  const [row] = await sql<{ id: string; version: number }[]>`select d.id, d.version from plde d
    join plan p on p.plde_id = d.id where p.id = ${id}`;
  return row ?? { id, version: 1 };
}

const gestures: Record<string, Gesture> = {
  savePlan: { ...common, marker: "Enregistrer le plan", fields: { title: "Rejeu" } },
  savePlde: {
    ...common,
    marker: "Enregistrer le PLDE",
    fields: { title: "Rejeu" },
    also: async (http, id) => ({ pldeId: (await pldeOf(http, id)).id }),
    version: async (http, id) => String((await pldeOf(http, id)).version),
  },
  addObjective: {
    ...common,
    marker: ">Ajouter<",
    fields: { label: "Rejeu", parentId: "" },
  },
  renameObjective: {
    ...common,
    table: "objective",
    page: async (id, { sql }) => {
      const [row] = await sql<{ plan_id: string }[]>`select plan_id from objective where id = ${id}`;
      return `/plans/${row?.plan_id}/modifier`;
    },
    marker: 'name="label"',
    fields: { label: "Rejeu" },
    idField: "objectiveId",
  },
  noteNow: {
    table: "action",
    page: () => "/tableau-de-bord",
    server: "agentA",
    marker: 'name="note"',
    fields: { note: "Rejeu." },
    idField: "actionId",
    allowed: noted,
  },
  restore: {
    table: "action",
    page: () => "/corbeille",
    server: "agentA",
    marker: "Restaur",
    fields: { noun: "action" },
    idField: "id",
    allowed: written,
    ready: (http, id) =>
      asOwner(http, async (sql) => {
        for (const child of ["event", "project"])
          await sql`update ${sql(child)} set action_id = null, version = version + 1 where action_id = ${id}`;
        await sql`update job set organisation_name = 'Essai', action_id = null, version = version + 1 where action_id = ${id}`;
        await sql`update action set deleted_at = now(), version = version + 1 where id = ${id} and deleted_at is null`;
      }),
  },
};

test("rejouer les formulaires d’un plan, de l’accueil et de la corbeille n’écrit que chez soi", async () => {
  test.setTimeout(240_000);
  await replayAll(gestures);
});
