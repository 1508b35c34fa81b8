import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { type Http, httpOn } from "../http";
import { servedForm } from "../served-form";
import { withServer } from "../server";
import {
  actionsNoted,
  actionsSeen,
  actionsWritten,
  plansSeen,
  type RowName,
  type ViewerName,
  viewers,
} from "./expected";

const names = Object.keys(viewers) as ViewerName[];
const unknown = "01900000-0000-7000-8000-000000000000";

async function rowsOf({ sql }: Http) {
  const one = async (table: string, slug: string, shared: boolean) => {
    const [row] = await sql<{ id: string }[]>`
      select a.id from ${sql(table)} a join territory t on t.id = a.territory_id
       where t.slug = ${slug} and a.deleted_at is null
         and (${table} <> 'action' or (exists (select 1 from action_territory l where l.action_id = a.id) = ${shared}
           and not (to_jsonb(a) ->> 'blocked')::boolean and to_jsonb(a) ->> 'status' = 'in_progress')) order by a.id desc limit 1`;
    return row?.id ?? "";
  };
  const of = async (table: string, shared: string) => ({
    ofA: await one(table, "boulonnais", false),
    ofB: await one(table, "sambre-avesnois", false),
    ofRegion: await one(table, "nord-pas-de-calais", false),
    sharedByA: shared,
    unknown,
  });
  const [link] = await sql<{ id: string }[]>`
    select l.action_id as id from action_territory l join territory t on t.id = l.territory_id
      join territory lead on lead.id = l.lead_territory_id
     where t.slug = 'montreuillois' and lead.slug = 'boulonnais' limit 1`;
  const shared = link?.id ?? "";
  await sql.begin(async (tx) => {
    await tx`select set_config('app.actor', ${unknown}, true)`;
    await tx`update action set blocked = false, blocked_on = null, blocked_reason = null, unblocking_condition = null,
      decision_awaited_from = 'none', version = version + 1 where id = ${shared} and blocked`;
  });
  return { plans: await of("plan", shared), actions: await of("action", shared) };
}

/** A page without what changes from one answer to the next: nonces, ids, keys. */
const settled = (body: string) =>
  body.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id").replace(/[0-9a-f]{32}/g, "nonce");

async function withHttp(use: (http: Http) => Promise<void>): Promise<void> {
  await withServer(async (server) => {
    const http = httpOn(server);
    try {
      await use(http);
    } finally {
      await http.close();
    }
  });
}

test("chaque page ne s’ouvre qu’à ceux que le tableau des droits nomme", async () => {
  await withHttp(async (http) => {
    const { plans, actions } = await rowsOf(http);
    const tried = [
      { path: "/plans/", rows: plans, seen: plansSeen },
      { path: "/actions/", rows: actions, seen: actionsSeen },
    ];
    for (const name of names) {
      for (const { path, rows, seen } of tried) {
        const absent = await http.get(path + unknown, viewers[name]);
        for (const [row, id] of Object.entries(rows)) {
          const answer = await http.get(path + id, viewers[name]);
          const what = `${name} ${path} ${row}`;
          if (name === "anonymous")
            expect(`${answer.status} ${answer.location}`, what).toBe("307 /connexion");
          else expect(answer.status, what).toBe(seen[name].includes(row as RowName) ? 200 : 404);
          if (answer.status === 404) expect(settled(answer.body), what).toBe(settled(absent.body));
        }
      }
      const list = await http.get("/plans", viewers[name]);
      const expected = name === "anonymous" ? 307 : name === "admin" ? 404 : 200;
      expect(list.status, `${name} /plans`).toBe(expected);
    }
    expect((await http.get("/api/health/live", null)).status).toBe(200);
    expect((await http.get("/api/health/ready", null)).status).toBe(200);
  });
});

type Gesture = {
  marker: string;
  /** Whose page serves the form, and of which row. */
  server: ViewerName;
  fields: Record<string, string>;
  allowed: Record<ViewerName, readonly RowName[]>;
};

const gestures: Record<string, Gesture> = {
  updateAction: {
    marker: 'name="progress"',
    server: "agentA",
    fields: { progress: "41", note: "Rejeu." },
    allowed: actionsWritten,
  },
  block: {
    marker: 'name="blockedReason"',
    server: "agentA",
    fields: { blockedReason: "Rejeu.", decisionAwaitedFrom: "region" },
    allowed: actionsWritten,
  },
  unblock: { marker: "Lever le blocage", server: "agentA", fields: {}, allowed: actionsWritten },
  note: { marker: "Ajouter la note", server: "regional", fields: { note: "Rejeu." }, allowed: actionsNoted },
};

/** What the database holds of an action: its version and the number of its notes. */
async function stateOf({ sql }: Http, id: string): Promise<{ version: number; trace: string }> {
  const [row] = await sql<{ version: number; notes: string }[]>`
    select version, (select count(*) from note n where n.action_id = a.id) as notes from action a where id = ${id}`;
  return { version: row?.version ?? 0, trace: JSON.stringify(row ?? null) };
}

for (const [gesture, { marker, server, fields, allowed }] of Object.entries(gestures)) {
  test(`rejouer « ${gesture} » avec le témoin et les identifiants d’un autre n’écrit rien`, async () => {
    await withHttp(async (http) => {
      const { actions } = await rowsOf(http);
      if (gesture === "unblock")
        await http.sql.begin(async (tx) => {
          await tx`select set_config('app.actor', ${unknown}, true)`;
          await tx`update action set blocked = true, blocked_on = '2026-11-01', blocked_reason = 'Essai', version = version + 1
            where id = any(${Object.values(actions)}::uuid[])`;
        });
      const page = await http.get(`/actions/${actions.ofA}`, viewers[server]);
      const form = servedForm(page.body, marker);
      for (const name of names) {
        for (const [row, id] of Object.entries(actions)) {
          const before = await stateOf(http, id);
          const replay = new Map([
            ...form,
            ...Object.entries(fields),
            ["actionId", id],
            ["requestKey", randomUUID()],
          ]);
          if (replay.has("version")) replay.set("version", String(before.version));
          for (const origin of ["", "https://ailleurs.example", "null"]) {
            await http.post(`/actions/${id}`, viewers[name], replay, origin);
            expect((await stateOf(http, id)).trace, `${gesture} ${name} ${row} origin ${origin}`).toBe(
              before.trace,
            );
          }
          await http.post(`/actions/${id}`, viewers[name], replay);
          const after = await stateOf(http, id);
          const wrote = after.trace !== before.trace;
          expect(wrote, `${gesture} ${name} ${row}`).toBe(allowed[name].includes(row as RowName));
        }
      }
    });
  });
}
