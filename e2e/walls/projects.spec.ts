import { test } from "@playwright/test";
import type { Http } from "../http";
import { heldByAgents, written } from "./expected";
import { asOwner, freeJobs } from "./prepare";
import { type Gesture, replayAll } from "./replay";

const page = (id: string) => `/projets/${id}`;
const own = { ...written, agentA: ["ofA"] } as const;
const common = { table: "project", page, server: "agentA", idField: "projectId", allowed: own } as const;

/** First stage, living, without jobs. */
const first = async (http: Http, id: string) => {
  await asOwner(
    http,
    (
      sql,
    ) => sql`update project set stage = 'design', status = 'supported', design_on = '2026-01-05', launch_on = null,
      growth_on = null, deleted_at = null, deleted_by = null, version = version + 1 where id = ${id}`,
  );
  await freeJobs("project_id")(http, id);
};

/** Second stage. */
const launched = async (http: Http, id: string) => {
  await first(http, id);
  await asOwner(
    http,
    (sql) =>
      sql`update project set stage = 'launch', launch_on = '2026-06-01', version = version + 1 where id = ${id}`,
  );
};

/** Somebody recorded, not erased. */
const held = (http: Http, id: string) =>
  asOwner(http, async (sql) => {
    await sql`insert into holder (id, region_id, territory_id, project_id, name, consent_on, keep_until)
      select gen_random_uuid(), region_id, territory_id, id, 'Porteur d’essai', '2026-01-01', '2029-01-01'
        from project where id = ${id} on conflict do nothing`;
    await sql`update holder set name = 'Porteur d’essai', consent_on = '2026-01-01', keep_until = '2029-01-01', erased_on = null,
      version = version + 1 where project_id = ${id} and erased_on is not null`;
  });

async function holderVersion({ sql }: Http, id: string): Promise<string> {
  const [row] = await sql<{ version: number }[]>`select version from holder where project_id = ${id}`;
  return String(row?.version ?? "");
}

const gestures: Record<string, Gesture> = {
  create: {
    ...common,
    table: "territory",
    writes: "project",
    page: () => "/projets/nouveau",
    marker: 'name="summary"',
    fields: { title: "Rejeu", communeCode: "", actionId: "", eventId: "" },
    idField: "territoryId",
  },
  edit: {
    ...common,
    page: (id) => `/projets/${id}/modifier`,
    marker: 'name="summary"',
    fields: { title: "Rejeu", communeCode: "", actionId: "", eventId: "" },
    ready: first,
  },
  takeBack: { ...common, marker: "Revenir à cette étape", fields: {}, ready: launched },
  advance: { ...common, marker: "Étape suivante", fields: {}, ready: first },
  noteContact: {
    ...common,
    writes: "meeting",
    marker: "Noter le contact",
    fields: { metOn: "2026-11-20", kind: "phone", summary: "Rejeu.", nextStep: "", nextDueOn: "" },
    allowed: heldByAgents,
  },
  saveHolder: {
    ...common,
    writes: "holder",
    marker: "Enregistrer les coordonnées",
    fields: {
      name: "Porteur rejoué",
      phone: "",
      email: "",
      consentOn: "2026-01-01",
      keepUntil: "2029-01-01",
    },
    allowed: heldByAgents,
    version: holderVersion,
  },
  erase: {
    ...common,
    writes: "holder",
    marker: "Effacement",
    fields: {},
    allowed: heldByAgents,
    ready: held,
    version: holderVersion,
  },
  remove: { ...common, marker: ">Mettre à la corbeille<", fields: {}, ready: first },
};

test("rejouer les formulaires d’un projet n’écrit que chez soi, et ceux du porteur que chez ses agents", async () => {
  test.setTimeout(300_000);
  await replayAll("projects", gestures);
});
