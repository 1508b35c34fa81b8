import { setTimeout as sleep } from "node:timers/promises";
import { writeXlsx } from "hucre/xlsx";
import type { Sql } from "postgres";
import type { Http } from "../http";
import { servedForm } from "../served-form";
import type { TestServer } from "../server";
import { viewers } from "../walls/expected";

type Place = { server: Pick<TestServer, "url">; http: Http };

/** A workbook of so many actions, shared among the three axes under objectives of their own; `name`: what all their titles begin with. */
export async function largeBook(rows: number, name: string): Promise<Buffer> {
  const lines = Array.from({ length: rows }, (_, at) => [
    `Axe ${(at % 3) + 1}`,
    `Volet ${name} ${at % 9}`,
    `${name} ${at + 1}`,
    `Ce que recouvre ${name} ${at + 1}, en une phrase.`,
    new Date(Date.UTC(2026, at % 12, 1)),
    new Date(Date.UTC(2027, at % 12, 28)),
  ]);
  const head = ["Axe", "Orientation", "Action", "Description", "Début prévu", "Fin prévue"];
  return Buffer.from(await writeXlsx({ sheets: [{ name: "Plan", rows: [head, ...lines] }] }));
}

/** A workbook of so many events of four years, several a day; `name`: what all their titles begin with. */
export async function largeCalendar(rows: number, name: string): Promise<Buffer> {
  const lines = Array.from({ length: rows }, (_, at) => [
    ...[`${name} ${at + 1}`, "Atelier collectif", new Date(Date.UTC(2027, 0, 1 + (at % 1_400))), "09:30"],
    ...[`Salle ${at % 40}`, `Ce que recouvre ${name} ${at + 1}, en une phrase.`],
  ]);
  const head = ["Événement", "Type", "Premier jour", "Heure de début", "Lieu", "Description"];
  return Buffer.from(await writeXlsx({ sheets: [{ name: "Événements", rows: [head, ...lines] }] }));
}

/** « Lire » such a file in the plan of the Boulonnais, as its agent: the id of the import. Throws what the page says instead. */
export async function readBook({ server, http }: Place, bytes: Buffer): Promise<string> {
  const { body: page } = await http.get("/imports", viewers.agentA);
  const form = new FormData();
  for (const [name, value] of servedForm(page, 'name="pasted"'))
    if (name !== "file") form.append(name, value);
  const [plan] = await http.sql<{ id: string }[]>`select p.id from plan p
    join territory t on t.id = p.territory_id where t.slug = 'boulonnais' and p.status = 'active'`;
  form.set("planId", plan?.id ?? "");
  form.append("file", new Blob([new Uint8Array(bytes)]), "plan.xlsx");
  const answer = await fetch(`${server.url}/imports`, {
    ...{ method: "POST", body: form, redirect: "manual" },
    headers: { cookie: await http.cookieOf(viewers.agentA), origin: server.url },
  });
  const [, id] = /\/imports\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "") ?? [];
  if (!id) throw new Error(`Not read: ${answer.status} ${(await answer.text()).slice(0, 2_000)}`);
  return id;
}

/** « Importer », pressed on the page of an import as it is served now. */
export async function importAll({ http }: Place, id: string) {
  const { body } = await http.get(`/imports/${id}`, viewers.agentA);
  return http.post(`/imports/${id}`, viewers.agentA, servedForm(body, ">Importer "));
}

/** Waits until an import of this database is being written, and gives the process of PostgreSQL that writes it. `admin`: of the cluster. */
export async function writing(admin: Sql, database: string): Promise<number> {
  for (let tries = 0; tries < 4_000; tries += 1) {
    const [row] = await admin<{ pid: number }[]>`select pid from pg_stat_activity where datname = ${database}
      and application_name = 'maillage' and backend_xid is not null and query ilike 'insert into "action"%'`;
    if (row) return row.pid;
    await sleep(2);
  }
  throw new Error("Nothing was being written.");
}

/** How many actions bear this name, and where their import stands. */
export async function stands({ sql }: Pick<Http, "sql">, name: string, id: string) {
  const [row] = await sql<{ actions: number; state: string }[]>`select
    (select count(*)::integer from action where title like ${`${name} %`}) as actions,
    (select state from import where id = ${id}) as state`;
  return row;
}
